export {
  type Environment,
  hasDatabase,
  homeOf,
  type Installation,
  openInstallation,
  programVersion,
  readAccessMatrix,
  readForces,
  type StepListener,
} from './installation.ts';
