export { type AcceptAct, type Acceptance, acceptReturn } from './accept.ts';
export { type BuildRefusal, type BuildRequest, type BuiltPackage, buildReturn } from './build.ts';
export { distrustKey, type KeyAct, signingKeyOf, trustKey } from './key.ts';
export { readPackage, writePackage, zipOf } from './package-file.ts';
export { compareReturns, listAcceptedReturns, readAcceptedReturn } from './received.ts';
export { returnKnowledge } from './vocabulary.ts';
