import { defineMessages } from '../words/messages.ts';

/** Labels and hints of an action's form; names that spreadsheets use too come from the room of plans. */
export const fieldMessages = defineMessages({
  dateHint: { en: 'For example, 31 3 2027', cy: 'Er enghraifft, 31 3 2027' },
  ownAction: { en: 'An action of the force’s own', cy: 'Cam o eiddo’r heddlu ei hun' },
  post: { en: '{label}: post', cy: '{label}: swydd' },
  postHint: {
    en: 'The post is public, such as “Detective superintendent, protecting vulnerable people”',
    cy: 'Mae’r swydd yn gyhoeddus, megis “Ditectif uwch-arolygydd, amddiffyn pobl agored i niwed”',
  },
  person: { en: '{label}: person', cy: '{label}: person' },
  nobody: { en: 'Nobody yet', cy: 'Neb eto' },
  somebody: { en: 'The person who holds it now', cy: 'Y person sydd yn y swydd nawr' },
  byAndFor: {
    en: 'Partners led by and for the women they serve',
    cy: 'Partneriaid sy’n cael eu harwain gan y menywod y maent yn eu gwasanaethu ac ar eu cyfer',
  },
  partners: { en: 'Other partners', cy: 'Partneriaid eraill' },
  lines: { en: 'One on each line', cy: 'Un ar bob llinell' },
  outcome: { en: 'What shows that it worked', cy: 'Beth sy’n dangos iddo weithio' },
  outcomeMeasure: { en: 'A measure', cy: 'Mesur' },
  outcomeNone: { en: 'No measure, for a reason', cy: 'Dim mesur, am reswm' },
  measure: { en: 'Which measure', cy: 'Pa fesur' },
  noneChosen: { en: 'None', cy: 'Dim' },
  reasonNone: { en: 'Why there is no measure', cy: 'Pam nad oes mesur' },
  equality: { en: 'Equality assessment', cy: 'Asesiad cydraddoldeb' },
  equalityHint: {
    en: 'Its reference. Needed before an action about hot spots starts',
    cy: 'Ei gyfeirnod. Mae ei angen cyn i gam am fannau problemus ddechrau',
  },
  equalityOn: { en: 'Date of the equality assessment', cy: 'Dyddiad yr asesiad cydraddoldeb' },
  scrutiny: { en: 'Who scrutinises it', cy: 'Pwy sy’n craffu arno' },
  decision: { en: 'What they decided', cy: 'Yr hyn a benderfynwyd ganddynt' },
  decidedOn: { en: 'Date of their decision', cy: 'Dyddiad eu penderfyniad' },
  publish: { en: 'Public account', cy: 'Cyfrif cyhoeddus' },
  publishYes: { en: 'Show this action in public', cy: 'Dangos y cam hwn yn gyhoeddus' },
  publicEn: { en: 'Public wording in English', cy: 'Geiriad cyhoeddus yn Saesneg' },
  publicCy: { en: 'Public wording in Welsh', cy: 'Geiriad cyhoeddus yn Gymraeg' },
  why: { en: 'Why it changes', cy: 'Pam y mae’n newid' },
  whyHint: {
    en: 'Once a plan is adopted, a change of date or of what will be done needs a reason. It is shown beside the first promise',
    cy: 'Ar ôl mabwysiadu cynllun, mae angen rheswm dros newid dyddiad neu’r hyn a wneir. Fe’i dangosir wrth ochr yr addewid cyntaf',
  },
});
