export {
  type Environment,
  type Installation,
  openInstallation,
  readForces,
  type StepListener,
} from './installation.ts';
