import { defineMessages } from '../../../words/messages.ts';

export const themesMessages = defineMessages({
  title: { en: 'Themes and barriers', cy: 'Themâu a rhwystrau' },
  summary: {
    en: 'What the national coordinator sees across forces, how sure that is, and on what it rests.',
    cy: 'Beth mae’r cydlynydd cenedlaethol yn ei weld ar draws heddluoedd, pa mor sicr yw hynny, ac ar beth y mae’n seiliedig.',
  },
  lead: {
    en: 'From the latest national update. Each finding carries a word of chance from the probability yardstick, so that “likely” means the same every time.',
    cy: 'O’r diweddariad cenedlaethol diweddaraf. Mae pob canfyddiad yn cario gair o siawns o’r llinyn mesur tebygolrwydd, fel bod “tebygol” yn golygu’r un peth bob tro.',
  },
  empty: {
    en: 'No update has been published yet. Its themes and barriers will be here.',
    cy: 'Nid oes diweddariad wedi’i gyhoeddi eto. Bydd ei themâu a’i rwystrau yma.',
  },
  noneRecorded: {
    en: 'The latest update records none.',
    cy: 'Nid yw’r diweddariad diweddaraf yn cofnodi dim.',
  },
  themes: { en: 'Themes', cy: 'Themâu' },
  barriers: { en: 'Barriers', cy: 'Rhwystrau' },
  forces: { en: 'Rests on', cy: 'Yn seiliedig ar' },
  evidence: { en: 'Evidence', cy: 'Tystiolaeth' },
  sure: { en: 'How sure', cy: 'Pa mor sicr' },
  update: { en: 'Read the update', cy: 'Darllen y diweddariad' },
  updates: { en: 'National updates', cy: 'Diweddariadau cenedlaethol' },
  yardstick: {
    en: 'The yardstick is that of the Professional Head of Intelligence Assessment, written from memory and not yet checked against its source.',
    cy: 'Llinyn mesur Pennaeth Proffesiynol Asesu Cudd-wybodaeth ydyw, wedi’i ysgrifennu o’r cof a heb ei wirio eto yn erbyn ei ffynhonnell.',
  },
});

/** Words of one finding, wherever it is shown. */
export const findingMessages = defineMessages({
  theme: { en: 'Theme', cy: 'Thema' },
  barrier: { en: 'Barrier', cy: 'Rhwystr' },
  confidence: {
    en: '{term}: a chance of {from} to {to} in 100',
    cy: '{term}: siawns o {from} i {to} mewn 100',
  },
  figure: { en: 'the figure “{subject}”', cy: 'y ffigur “{subject}”' },
  recommendation: { en: 'a recommendation', cy: 'argymhelliad' },
  action: { en: 'action {subject}', cy: 'cam {subject}' },
  document: { en: 'a public document', cy: 'dogfen gyhoeddus' },
  named: { en: '{code}: {title}', cy: '{code}: {title}' },
});
