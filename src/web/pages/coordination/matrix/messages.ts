import { defineMessages } from '../../../words/messages.ts';

export const matrixMessages = defineMessages({
  title: { en: 'Forces by action', cy: 'Heddluoedd fesul cam' },
  lead: {
    en: 'On {day}: {behind} of {actions} actions asked for are behind. Forces with any behind: {forces}.',
    cy: 'Ar {day}: mae {behind} o {actions} o gamau y gofynnwyd amdanynt ar ei hôl hi. Heddluoedd gydag unrhyw un ar ei hôl hi: {forces}.',
  },
  filters: { en: 'Ask for less', cy: 'Gofyn am lai' },
  positions: { en: 'Where it stands', cy: 'Ble mae’n sefyll' },
  pillar: { en: 'Pillar', cy: 'Colofn' },
  action: { en: 'Action', cy: 'Cam' },
  force: { en: 'Force', cy: 'Heddlu' },
  days: { en: 'For at least this many days', cy: 'Am o leiaf y nifer hwn o ddiwrnodau' },
  daysWrong: {
    en: 'Give days as a whole number, such as 30',
    cy: 'Rhowch ddiwrnodau fel rhif cyfan, megis 30',
  },
  problem: { en: 'There is a problem', cy: 'Mae problem' },
  every: { en: 'All', cy: 'Pob un' },
  apply: { en: 'Show', cy: 'Dangos' },
  clear: { en: 'Show everything', cy: 'Dangos popeth' },
  behindTitle: { en: 'Who is behind and since when', cy: 'Pwy sydd ar ei hôl hi ac ers pryd' },
  nobody: { en: 'Nothing that was asked for is behind.', cy: 'Nid oes dim y gofynnwyd amdano ar ei hôl hi.' },
  more: {
    en: 'And {count} more. Ask for less to see them.',
    cy: 'A {count} arall. Gofynnwch am lai i’w gweld.',
  },
  since: { en: 'Since', cy: 'Ers' },
  forDays: { en: 'Days', cy: 'Diwrnodau' },
  stands: { en: 'Stands', cy: 'Sefyllfa' },
  reference: { en: 'Its name in the plan', cy: 'Ei enw yn y cynllun' },
  slip: { en: 'Slip in days', cy: 'Llithriad mewn diwrnodau' },
  gridTitle: { en: 'The country', cy: 'Y wlad' },
  gridNote: {
    en: 'Each cell shows the worst position of the force’s actions there, with their number where there are several. Forces stand in alphabetical order.',
    cy: 'Mae pob cell yn dangos y sefyllfa waethaf o gamau’r heddlu yno, gyda’u nifer lle mae sawl un. Mae heddluoedd yn nhrefn yr wyddor.',
  },
  own: { en: 'Own', cy: 'Ei hun' },
  none: { en: 'no action', cy: 'dim cam' },
  behind: { en: 'Behind', cy: 'Ar ei hôl hi' },
  noPlan: { en: 'no plan', cy: 'dim cynllun' },
  returnsLead: {
    en: '{received} of {all} forces reported in time; {late} are late and {none} have no plan.',
    cy: 'Adroddodd {received} o {all} heddlu mewn pryd; mae {late} yn hwyr ac nid oes gan {none} gynllun.',
  },
  chase: { en: 'Whom to ask for what', cy: 'Gofyn i bwy am beth' },
  legend: { en: 'What the letters say', cy: 'Beth mae’r llythrennau’n ei ddweud' },
});
