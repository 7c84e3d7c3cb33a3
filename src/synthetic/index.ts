export { type OpenDataFile, openDataFiles } from './open-data/open-data.ts';
export { demonstrationOrder, lastMonthOf, type Order } from './open-data/order.ts';
export { type Story, storiesOf, tell } from './open-data/story.ts';
