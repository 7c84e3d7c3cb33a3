export {
  type Environment,
  hasDatabase,
  homeOf,
  type Installation,
  openInstallation,
  readForces,
  type StepListener,
} from './installation.ts';
