import { defineMessages } from '../../../words/messages.ts';

export const reviewMessages = defineMessages({
  title: { en: 'Victims named as suspects', cy: 'Dioddefwyr a enwir yn bobl dan amheuaeth' },
  lead: {
    en: 'Women and girls who are victims of a crime and are named as suspects in another. It says who to look at, never who did what.',
    cy: 'Menywod a merched sy’n ddioddefwyr trosedd ac a enwir yn bobl dan amheuaeth mewn un arall. Mae’n dweud at bwy i edrych, byth pwy wnaeth beth.',
  },
  why: {
    en: 'A counter-allegation by the suspect can turn a victim into a suspect. Each pair is for a person to look at, with both records open.',
    cy: 'Gall gwrth-honiad gan y person dan amheuaeth droi dioddefwr yn berson dan amheuaeth. Mater i berson edrych arno yw pob pâr, gyda’r ddau gofnod ar agor.',
  },
  reason: { en: 'Why you look at the list', cy: 'Pam rydych yn edrych ar y rhestr' },
  reasonHint: {
    en: 'Name nobody: it is kept in the audit.',
    cy: 'Peidiwch ag enwi neb: fe’i cedwir yn yr archwiliad.',
  },
  show: { en: 'Show the list', cy: 'Dangos y rhestr' },
  errorReason: { en: 'Say why you look at the list', cy: 'Dywedwch pam rydych yn edrych ar y rhestr' },
  none: {
    en: 'From {from} to {to} no woman or girl stands as a victim in one crime and as a suspect in another. People are told apart by your force’s own references.',
    cy: 'O {from} hyd {to} nid oes menyw na merch yn ddioddefwr mewn un drosedd ac yn berson dan amheuaeth mewn un arall. Gwahaniaethir pobl yn ôl cyfeirnodau eich heddlu ei hun.',
  },
  found: {
    en: 'From {from} to {to}: {n} {n:pair|pairs} of crimes, {countered} of them counter-allegations, {arrested} with an arrest.',
    cy: 'O {from} hyd {to}: {n} pâr o droseddau, {countered} ohonynt yn wrth-honiadau, {arrested} ag arestiad.',
  },
  cut: { en: 'The first {n} of {all} are shown.', cy: 'Dangosir y {n} cyntaf o {all}.' },
  wider: {
    en: 'The list takes every recorded crime; the measure counts only those of a definition of violence against women and girls, so its number can be smaller.',
    cy: 'Mae’r rhestr yn cymryd pob trosedd a gofnodwyd; dim ond rhai diffiniad o drais yn erbyn menywod a merched y mae’r mesur yn eu cyfrif, felly gall ei rif fod yn llai.',
  },
  caption: { en: 'Crimes to look at', cy: 'Troseddau i edrych arnynt' },
  suspectIn: { en: 'She is named in', cy: 'Fe’i henwir yn' },
  victimIn: { en: 'She is the victim of', cy: 'Hi yw dioddefwr' },
  on: { en: 'Recorded on', cy: 'Cofnodwyd ar' },
  countered: { en: 'Named by a suspect of hers', cy: 'Enwyd gan rywun a amheuir o’i niweidio' },
  arrested: { en: 'Arrested', cy: 'Arestiwyd' },
  yes: { en: 'Yes', cy: 'Do' },
  no: { en: 'No', cy: 'Naddo' },
  open: { en: 'Open one of the records', cy: 'Agor un o’r cofnodion' },
  reference: { en: 'Reference of the crime', cy: 'Cyfeirnod y drosedd' },
  openReason: { en: 'Why you read this record', cy: 'Pam rydych yn darllen y cofnod hwn' },
  read: { en: 'Read it', cy: 'Ei ddarllen' },
});
