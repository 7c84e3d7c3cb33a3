export {
  englandAndWales,
  type Force,
  forceByWrittenName,
  parseForces,
  type TerritorialForce,
  territorial,
} from './force.ts';
