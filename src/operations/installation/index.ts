export {
  type Environment,
  homeOf,
  type Installation,
  openInstallation,
  readForces,
  type StepListener,
} from './installation.ts';
