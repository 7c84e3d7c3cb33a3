import { defineMessages } from '../../../words/messages.ts';

export const registerMessages = defineMessages({
  title: { en: 'Coverage', cy: 'Cwmpas' },
  none: {
    en: 'Nothing is held yet. When a package is loaded, this page says month by month what is there and what is not.',
    cy: 'Ni ddelir dim eto. Pan lwythir pecyn, bydd y dudalen hon yn dweud fesul mis beth sydd yno a beth nad yw.',
  },
  lead: {
    en: 'Of the twelve months to {latest}, crimes are held for {held}.',
    cy: 'O’r deuddeg mis hyd at {latest}, delir troseddau am {held}.',
  },
  missing: {
    en: 'Not sent: {months}. A month that was not sent is not a month without crimes.',
    cy: 'Heb eu hanfon: {months}. Nid mis heb droseddau yw mis na chafodd ei anfon.',
  },
  caption: { en: 'Rows held, month by month', cy: 'Rhesi a ddelir, fesul mis' },
  month: { en: 'Month', cy: 'Mis' },
  notSent: { en: 'not sent', cy: 'heb ei anfon' },
  none0: { en: '0 (sent, none)', cy: '0 (anfonwyd, dim)' },
  fieldsTitle: { en: 'How full the columns are', cy: 'Pa mor llawn yw’r colofnau' },
  fieldsLead: {
    en: 'Column by column: known, left blank, not known, not asked, preferred not to say and not held are told apart.',
    cy: 'Fesul colofn: gwahaniaethir rhwng hysbys, gwag, ddim yn hysbys, heb ei ofyn, gwell beidio â dweud a heb ei ddal.',
  },
});
