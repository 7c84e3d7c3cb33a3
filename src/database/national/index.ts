export {
  type HeldAnnouncement,
  insertAnnouncement,
  insertSlip,
  listAnnouncements,
  storeCame,
} from './calendar.ts';
export { type CutSummary, findCut, insertCut, listCuts } from './cut.ts';
export {
  type HeldEngagement,
  holdEngagement,
  insertEngagement,
  listByAndForForces,
  listEngagements,
  storeEngagement,
} from './engagement.ts';
export { insertFinding, listFindings, withdrawFinding } from './finding.ts';
export { endHome, insertHome, listHomes, listPromises, listToldHomes } from './home.ts';
export { reachesEveryPlan } from './reach.ts';
export {
  closeRecommendation,
  endAnswer,
  type HeldAnswer,
  type HeldRecommendation,
  insertAnswer,
  insertRecommendation,
  insertRecommendationReply,
  listRecommendations,
} from './recommendation.ts';
export {
  findUpdate,
  type Hand,
  insertUpdate,
  insertUpdateText,
  listUpdateMoves,
  listUpdates,
  lockUpdates,
  type MadeUpdateMove,
  type NewUpdate,
  nextUpdateId,
  type StoredUpdate,
  storeTextVersion,
  storeUpdateMove,
  type UpdateSummary,
} from './update.ts';
export {
  findUpdateFile,
  insertUpdateCorrection,
  insertUpdateFile,
  listUpdateCorrections,
  listUpdateFiles,
  type StoredUpdateFile,
  type UpdateCorrection,
} from './update-file.ts';
