export {
  type Environment,
  hasDatabase,
  homeOf,
  type Installation,
  openInstallation,
  readAccessMatrix,
  readForces,
  type StepListener,
} from './installation.ts';
