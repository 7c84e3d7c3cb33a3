export { startMadeUpClocks } from './clocks.ts';
export { type CountrySetting, makeDemonstrationCountry } from './country.ts';
export {
  type DemonstrationListener,
  type DemonstrationOutcome,
  type DemonstrationSetting,
  type DemonstrationStep,
  importDemonstration,
  makeDemonstration,
} from './make.ts';
export {
  idOfMadeUp,
  isDemonstration,
  type MadeUpPerson,
  readMadeUpPeople,
  storeMadeUpPeople,
} from './people.ts';
export { storeMadeUpPlans } from './plans.ts';
export {
  dealRecords,
  type MadeUpForceHeld,
  type MadeUpRecords,
  type MadeUpSystem,
  makeDemonstrationRecords,
  type RecordsOutcome,
  type RecordsSetting,
  readMadeUpRecords,
  type WantedRecords,
} from './records.ts';
export { type WriteOptions, type WrittenFiles, writeOpenData } from './write.ts';
