export {
  type Environment,
  homeOf,
  type Installation,
  openInstallation,
  readAccessMatrix,
  readForces,
  type StepListener,
} from './installation.ts';
