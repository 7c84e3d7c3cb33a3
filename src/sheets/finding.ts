import type { Bilingual } from '../kernel/index.ts';

/**
 * What can be wrong with a row, so that nothing of it is taken. `{seen}` is what stands in the cell, `{expected}` what could
 * have stood there.
 */
export const faultSentences = {
  'no-action': {
    en: 'There are no words for what will be done. Expected them in this row.',
    cy: 'Nid oes geiriau am yr hyn a wneir. Disgwylid hwy yn y rhes hon.',
  },
  'no-reference': {
    en: 'There is no reference. Expected one, such as T4, that no other row has.',
    cy: 'Nid oes cyfeirnod. Disgwylid un, megis T4, nad oes gan unrhyw res arall.',
  },
  repeated: {
    en: '“{seen}” stands in row {expected} too. Expected each action once.',
    cy: 'Mae “{seen}” yn rhes {expected} hefyd. Disgwylid pob cam unwaith.',
  },
  'no-such-day': {
    en: '“{seen}” is no date. Expected a day such as 31/03/2023.',
    cy: 'Nid yw “{seen}” yn ddyddiad. Disgwylid diwrnod megis 31/03/2023.',
  },
  'month-only': {
    en: '“{seen}” is a month without a day. Expected a day, or a mapping that says that months are whole.',
    cy: 'Mis heb ddiwrnod yw “{seen}”. Disgwylid diwrnod, neu fapio sy’n dweud bod misoedd yn gyfan.',
  },
  'no-such-choice': {
    en: '“{seen}” is not known here. Expected one of: {expected}.',
    cy: 'Nid yw “{seen}” yn hysbys yma. Disgwylid un o’r rhain: {expected}.',
  },
  'rating-unmapped': {
    en: 'What “{seen}” means here is not said. Bodies differ in it: say in the mapping what it means.',
    cy: 'Ni ddywedir beth mae “{seen}” yn ei olygu yma. Mae cyrff yn amrywio: dywedwch yn y mapio beth mae’n ei olygu.',
  },
  'two-outcomes': {
    en: 'The row names a measure and says why there is none. Expected one of the two.',
    cy: 'Mae’r rhes yn enwi mesur ac yn dweud pam nad oes un. Disgwylid un o’r ddau.',
  },
  'old-reason': {
    en: 'The date moves again and the reason is that of the last time. Expected the reason of this change.',
    cy: 'Mae’r dyddiad yn symud eto a rheswm y tro diwethaf a roddir. Disgwylid rheswm y newid hwn.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type FaultCode = keyof typeof faultSentences;

/** What a reader should know of a row that is taken: what was read how, and what was not taken up. */
export const remarkSentences = {
  'blank-keeps': {
    en: 'The cell is blank. What is stored stays; take it away on the action’s page.',
    cy: 'Mae’r gell yn wag. Mae’r hyn a gedwir yn aros; tynnwch ef ymaith ar dudalen y cam.',
  },
  'no-day-yet': {
    en: '“{seen}” was read as no date yet.',
    cy: 'Darllenwyd “{seen}” fel dim dyddiad eto.',
  },
  'month-read': {
    en: '“{seen}” was read as {expected}, because months were said to be whole.',
    cy: 'Darllenwyd “{seen}” fel {expected}, am y dywedwyd bod misoedd yn gyfan.',
  },
  'serial-read': {
    en: 'The number {seen} was read as the date {expected}, which it is in spreadsheet programs.',
    cy: 'Darllenwyd y rhif {seen} fel y dyddiad {expected}, sef ei ystyr mewn rhaglenni taenlen.',
  },
  'first-promise-stays': {
    en: 'The first promise, {expected}, does not move. “{seen}” was not taken; write a new date as the revised one.',
    cy: 'Nid yw’r addewid cyntaf, {expected}, yn symud. Ni chymerwyd “{seen}”; rhowch ddyddiad newydd fel yr un diwygiedig.',
  },
  'status-by-hand': {
    en: 'The sheet says “{seen}”; the action is “{expected}”. It is moved on its page, with what that needs.',
    cy: 'Mae’r daenlen yn dweud “{seen}”; mae’r cam yn “{expected}”. Fe’i symudir ar ei dudalen, gyda’r hyn sydd ei angen.',
  },
  'begins-as-draft': {
    en: 'The sheet says “{seen}”. A new action begins as a draft; bring the sheet again once it is adopted.',
    cy: 'Mae’r daenlen yn dweud “{seen}”. Mae cam newydd yn dechrau fel drafft; dewch â’r daenlen eto wedi iddo gael ei fabwysiadu.',
  },
  'status-unknown': {
    en: '“{seen}” is no status known here. The action stays “{expected}”.',
    cy: 'Nid yw “{seen}” yn statws hysbys yma. Mae’r cam yn aros yn “{expected}”.',
  },
  'report-later': {
    en: 'Progress and ratings are taken once the action is adopted. Bring the sheet again then.',
    cy: 'Cymerir cynnydd a graddau wedi i’r cam gael ei fabwysiadu. Dewch â’r daenlen eto bryd hynny.',
  },
  'report-needs-activity': {
    en: 'Nothing says what was done, so no report is made. Expected words, or that nothing was done.',
    cy: 'Nid oes dim yn dweud beth a wnaed, felly ni wneir adroddiad. Disgwylid geiriau, neu na wnaed dim.',
  },
  'last-rating-stays': {
    en: 'The rating of the last period, “{seen}”, is what was reported then and is not read in.',
    cy: 'Gradd y cyfnod diwethaf, “{seen}”, yw’r hyn a adroddwyd bryd hynny ac ni chaiff ei darllen i mewn.',
  },
  'basis-not-stated': {
    en: 'The rating has no basis. It is stored as a judgement whose basis was not stated.',
    cy: 'Nid oes sail i’r radd. Fe’i cedwir fel barn na nodwyd ei sail.',
  },
  'evidence-by-hand': {
    en: '“{seen}” is not stored. Evidence needs a date, a grade, and a web address or a measure; add a file on the page.',
    cy: 'Ni chedwir “{seen}”. Mae angen dyddiad, gradd, a chyfeiriad gwe neu fesur ar dystiolaeth; ychwanegwch ffeil ar y dudalen.',
  },
  'assessment-needs-both': {
    en: 'An equality assessment needs its name and its date. It is not stored.',
    cy: 'Mae angen enw a dyddiad ar asesiad cydraddoldeb. Ni chaiff ei gadw.',
  },
  'scrutiny-needs-body': {
    en: 'A decision of scrutiny needs the body that made it. It is not stored.',
    cy: 'Mae angen enw’r corff a wnaeth y penderfyniad craffu. Ni chaiff ei gadw.',
  },
  'wording-needs-both': {
    en: 'Public wording is needed in English and in Welsh. One is missing, so it is not stored.',
    cy: 'Mae angen geiriad cyhoeddus yn Gymraeg ac yn Saesneg. Mae un ar goll, felly ni chaiff ei gadw.',
  },
  'hidden-row': {
    en: 'The row is hidden. Nothing hidden is read; show it in the sheet to bring it.',
    cy: 'Mae’r rhes wedi’i chuddio. Ni ddarllenir dim cudd; dangoswch hi yn y daenlen i ddod â hi.',
  },
  'heading-row': {
    en: 'The row holds one cell, “{seen}”, and was taken for a heading.',
    cy: 'Mae gan y rhes un gell, “{seen}”, ac fe’i cymerwyd yn bennawd.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type RemarkCode = keyof typeof remarkSentences;

/** Where something was found: the column’s letters and its heading; null where it is about the whole row. */
export interface Place {
  readonly letters: string;
  readonly heading: string;
}

/** Something found in a row: a fault, for which nothing of the row is taken, or a remark on a row that is. */
export type Finding = { readonly place: Place | null; readonly seen: string; readonly expected: string } & (
  | { readonly kind: 'fault'; readonly code: FaultCode }
  | { readonly kind: 'remark'; readonly code: RemarkCode }
);

/** A finding as a sentence. */
export function tellFinding(finding: Finding): Bilingual {
  const sentence: Bilingual =
    finding.kind === 'fault' ? faultSentences[finding.code] : remarkSentences[finding.code];
  const fill = (text: string): string =>
    text.replace(/\{(seen|expected)\}/g, (_whole, name) =>
      name === 'seen' ? shortened(finding.seen) : finding.expected,
    );
  return { en: fill(sentence.en), cy: fill(sentence.cy) };
}

/** The beginning of what stands in a cell: enough to find it by. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
