import { defineMessages } from '../../../words/messages.ts';

export const askMessages = defineMessages({
  title: { en: 'Measures and equal treatment', cy: 'Mesurau a thriniaeth gyfartal' },
  lead: {
    en: 'Ask for every measure of one quarter. It is computed beside this page in some seconds and kept, so that the same question over the same rows is answered at once.',
    cy: 'Gofynnwch am bob mesur o un chwarter. Fe’i cyfrifir wrth ochr y dudalen hon mewn ychydig eiliadau a’i gadw, fel yr atebir yr un cwestiwn dros yr un rhesi ar unwaith.',
  },
  internal: {
    en: 'The figures are for work inside your force. They are not checked for disclosure: nothing of them is published or sent on from here.',
    cy: 'Ar gyfer gwaith o fewn eich heddlu y mae’r ffigurau. Nid ydynt wedi’u gwirio rhag datgelu: ni chyhoeddir ac ni anfonir dim ohonynt o’r fan hon.',
  },
  quarter: { en: 'Quarter', cy: 'Chwarter' },
  quarterFrom: { en: '{from} to {to}', cy: '{from} i {to}' },
  quarterHeld: {
    en: '{quarter}: {n} of 3 months held',
    cy: '{quarter}: delir {n} o 3 mis',
  },
  definitions: {
    en: 'What each definition counts, in full',
    cy: 'Yr hyn y mae pob diffiniad yn ei gyfrif, yn llawn',
  },
  asAt: { en: 'As it was held on', cy: 'Fel y’i daliwyd ar' },
  asAtHint: {
    en: 'Today, or an earlier day to see what was held then.',
    cy: 'Heddiw, neu ddiwrnod cynharach i weld beth a ddaliwyd bryd hynny.',
  },
  vawg: {
    en: 'Definition of violence against women and girls',
    cy: 'Diffiniad o drais yn erbyn menywod a merched',
  },
  vawgChoice: { en: '{title} (version {version})', cy: '{title} (fersiwn {version})' },
  characteristics: { en: 'Equal treatment', cy: 'Triniaeth gyfartal' },
  single: { en: 'By each characteristic', cy: 'Yn ôl pob nodwedd' },
  pairs: {
    en: 'By each, and by pairs of them: takes longer',
    cy: 'Yn ôl pob un, ac yn ôl parau ohonynt: cymer fwy o amser',
  },
  purpose: {
    en: 'Purpose: extracts and measures.',
    cy: 'Diben: darnau data a mesurau.',
  },
  reason: { en: 'Why you ask', cy: 'Pam rydych yn gofyn' },
  reasonHint: {
    en: 'It is kept with the question and in the audit. Name nobody.',
    cy: 'Fe’i cedwir gyda’r cwestiwn ac yn yr archwiliad. Peidiwch ag enwi neb.',
  },
  ask: { en: 'Ask', cy: 'Gofyn' },
  errorQuarter: { en: 'Choose a quarter', cy: 'Dewiswch chwarter' },
  errorAsAt: {
    en: 'Enter a day that is not before the quarter and not after today',
    cy: 'Rhowch ddiwrnod nad yw cyn y chwarter nac ar ôl heddiw',
  },
  errorVawg: { en: 'Choose a definition', cy: 'Dewiswch ddiffiniad' },
  errorReason: { en: 'Say why you ask', cy: 'Dywedwch pam rydych yn gofyn' },
  asked: { en: 'Questions that were asked', cy: 'Cwestiynau a ofynnwyd' },
  askedNone: {
    en: 'None yet. Each question stands here with who asked it and why.',
    cy: 'Dim eto. Bydd pob cwestiwn yma gyda phwy a’i gofynnodd a pham.',
  },
  definition: { en: 'Definition', cy: 'Diffiniad' },
  by: { en: 'Asked by', cy: 'Gofynnwyd gan' },
  why: { en: 'Why', cy: 'Pam' },
  state: { en: 'Standing', cy: 'Sefyllfa' },
  waiting: { en: 'Being computed', cy: 'Yn cael ei gyfrifo' },
  answered: { en: 'Answered', cy: 'Atebwyd' },
  failed: { en: 'Could not be computed', cy: 'Ni ellid ei gyfrifo' },
  compare: { en: 'Compare two answers', cy: 'Cymharu dau ateb' },
  noDefinition: {
    en: 'No definition of violence against women and girls is loaded: an administrator loads one with “watershed vawg load”.',
    cy: 'Nid oes diffiniad o drais yn erbyn menywod a merched wedi’i lwytho: bydd gweinyddwr yn llwytho un â “watershed vawg load”.',
  },
});
