import { defineMessages } from '../../../words/messages.ts';

export const changeMessages = defineMessages({
  dates: {
    en: 'Change what action {reference} promises',
    cy: 'Newid yr hyn y mae cam {reference} yn ei addo',
  },
  datesLead: {
    en: 'The first promise stays as it is and is always shown beside the new one.',
    cy: 'Erys yr addewid cyntaf fel y mae, ac fe’i dangosir bob amser wrth ochr yr un newydd.',
  },
  draftLead: {
    en: 'This is a draft: its dates move freely until it is adopted.',
    cy: 'Drafft yw hwn: mae ei ddyddiadau’n symud yn rhydd nes iddo gael ei fabwysiadu.',
  },
  details: { en: 'Change the details of action {reference}', cy: 'Newid manylion cam {reference}' },
  detailsLead: {
    en: 'What was there before is kept in its history.',
    cy: 'Cedwir yr hyn oedd yno o’r blaen yn ei hanes.',
  },
  button: { en: 'Save', cy: 'Cadw' },
  action: { en: 'Action {reference}', cy: 'Cam {reference}' },
});
