export { type OpenDataFile, openDataFiles } from './open-data/open-data.ts';
export { demonstrationOrder, lastMonthOf, type Order } from './open-data/order.ts';
export { type Story, storiesOf, tell } from './open-data/story.ts';
export type { Deed, Part } from './plans/fate.ts';
export {
  type Conduct,
  conducts,
  type MadeUpAction,
  type MadeUpPlan,
  madeUpPlans,
  type PlanOrder,
} from './plans/plans.ts';
