export { announce, type CalendarEntry, calendarOf, readCalendar, tellSlip } from './calendar.ts';
export {
  type ChaseView,
  type Country,
  type CountryView,
  columnsOf,
  type MatrixView,
  openCountryView,
  readChase,
  readCountry,
  readMatrix,
} from './country.ts';
export { readCut, readCuts, takeCut } from './cut.ts';
export { type NationalDesk, type NationalRules, readNationalRules } from './desk.ts';
export {
  type EngagementRegister,
  readEngagements,
  recordDecision,
  recordEngagement,
  recordSaid,
} from './engagement.ts';
export {
  readFindings,
  readToldFindings,
  recordFinding,
  type ToldFindings,
  withdrawFinding,
} from './findings.ts';
export {
  type AttachRefusal,
  attachHome,
  attachMappedHomes,
  type CrosswalkView,
  crossingFrom,
  endHome,
  pillarIn,
  proposedHomes,
  readCrosswalk,
} from './homes.ts';
export {
  type NationalReader,
  type NationalShelf,
  type PublishedUpdate,
  readNational,
} from './public.ts';
export { type FaultyText, moveUpdate, type UpdateMoveRequest, type UpdateMoveResult } from './publish.ts';
export {
  closeRecommendation,
  enterRecommendation,
  linkAction,
  type RecommendationRegister,
  readRecommendations,
  registerOf,
  replyToRecommendation,
  unlinkAction,
} from './recommendations.ts';
export {
  correctUpdate,
  draftNationalUpdate,
  handOf,
  type NewDraft,
  readUpdate,
  readUpdates,
  type StaleUpdate,
  type UpdateView,
  type Writing,
  writeUpdate,
} from './update.ts';
