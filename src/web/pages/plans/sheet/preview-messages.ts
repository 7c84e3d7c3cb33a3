import { defineMessages } from '../../../words/messages.ts';

export const previewMessages = defineMessages({
  plan: { en: 'The plan', cy: 'Y cynllun' },
  title: { en: 'What the sheet makes', cy: 'Yr hyn a wna’r daenlen' },
  lead: {
    en: '{file}: {new} new, {changed} changed, {same} the same, {wrong} wrong, {out} left out. Nothing is stored yet.',
    cy: '{file}: {new} newydd, {changed} wedi newid, {same} yr un fath, {wrong} anghywir, {out} wedi’u gadael allan. Nid oes dim wedi’i gadw eto.',
  },
  absent: {
    en: 'In the plan and not in the sheet, and left as they are: {references}.',
    cy: 'Yn y cynllun ac nid yn y daenlen, ac yn aros fel y maent: {references}.',
  },
  row: { en: 'Row', cy: 'Rhes' },
  action: { en: 'Action', cy: 'Cam' },
  becomes: { en: 'What becomes of it', cy: 'Beth a ddaw ohono' },
  new: { en: 'New', cy: 'Newydd' },
  changed: { en: 'Changed', cy: 'Wedi newid' },
  same: { en: 'The same', cy: 'Yr un fath' },
  wrong: { en: 'Wrong', cy: 'Anghywir' },
  'left-out': { en: 'Left out', cy: 'Wedi’i gadael allan' },
  report: { en: 'A report is made', cy: 'Gwneir adroddiad' },
  evidence: { en: 'Evidence is added', cy: 'Ychwanegir tystiolaeth' },
  start: { en: 'Work on it begins', cy: 'Mae’r gwaith arno’n dechrau' },
  change: { en: '{field}: {before} → {after}', cy: '{field}: {before} → {after}' },
  at: { en: '{letters} “{heading}”: {text}', cy: '{letters} “{heading}”: {text}' },
  accept: { en: 'Accept', cy: 'Derbyn' },
  acceptRest: { en: 'Accept without the rows that are wrong', cy: 'Derbyn heb y rhesi anghywir' },
  again: { en: 'Say again what the sheet means', cy: 'Dweud eto beth yw ystyr y daenlen' },
  other: { en: 'Bring another file', cy: 'Dod â ffeil arall' },
  moved: {
    en: 'The plan changed since you looked. Nothing was stored; this is what the sheet makes now',
    cy: 'Newidiodd y cynllun ers i chi edrych. Ni chadwyd dim; dyma a wna’r daenlen nawr',
  },
  'no-reason': {
    en: 'A date or the scope changes without a reason. Expected one in the row, or for the whole sheet.',
    cy: 'Mae dyddiad neu gwmpas yn newid heb reswm. Disgwylid un yn y rhes, neu i’r daenlen gyfan.',
  },
  'dates-reversed': { en: 'The due date lies before the start.', cy: 'Mae’r dyddiad cwblhau cyn y dechrau.' },
  'no-wording': {
    en: 'It is to be published and has no public wording in both languages.',
    cy: 'Mae i’w gyhoeddi ac nid oes geiriad cyhoeddus yn y ddwy iaith.',
  },
  closed: {
    en: 'The action is closed: this no longer changes.',
    cy: 'Mae’r cam wedi’i gau: nid yw hyn yn newid mwyach.',
  },
  fixed: {
    en: 'What an action is, is fixed once it is adopted. Withdraw it and add another.',
    cy: 'Mae’r hyn yw cam yn sefydlog wedi ei fabwysiadu. Tynnwch ef yn ôl ac ychwanegwch un arall.',
  },
  needed: {
    en: 'An adopted action cannot lose what it was adopted with.',
    cy: 'Ni all cam a fabwysiadwyd golli’r hyn y’i mabwysiadwyd gydag ef.',
  },
  'no-such-evidence': {
    en: 'The rating rests on evidence, and the action has none.',
    cy: 'Mae’r radd yn seiliedig ar dystiolaeth, ac nid oes gan y cam ddim.',
  },
  'dated-to-come': {
    en: 'The evidence is dated after today.',
    cy: 'Mae dyddiad y dystiolaeth ar ôl heddiw.',
  },
  'period-to-come': { en: 'The period ends after today.', cy: 'Mae’r cyfnod yn dod i ben ar ôl heddiw.' },
  'equality-assessment': {
    en: 'An action about hot spots needs an equality assessment before it starts.',
    cy: 'Mae angen asesiad cydraddoldeb ar gam am fannau problemus cyn iddo ddechrau.',
  },
  refused: {
    en: 'The rules of plans do not take this row: {code}.',
    cy: 'Nid yw rheolau cynlluniau’n derbyn y rhes hon: {code}.',
  },
});
