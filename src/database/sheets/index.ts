export { findSheetMapping, storeSheetMapping } from './mapping.ts';
