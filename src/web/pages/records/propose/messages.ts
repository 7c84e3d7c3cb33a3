import { defineMessages } from '../../../words/messages.ts';

export const proposeMessages = defineMessages({
  profiles: { en: 'Profiles', cy: 'Proffiliau' },
  title: { en: 'Make a profile from example files', cy: 'Gwneud proffil o ffeiliau enghreifftiol' },
  lead: {
    en: 'Send the files that your records system writes, each with its header and some hundred rows. A draft is proposed; what it cannot tell it asks.',
    cy: 'Anfonwch y ffeiliau y mae eich system gofnodion yn eu hysgrifennu, pob un â’i phennawd a rhai cannoedd o resi. Cynigir drafft; bydd yn gofyn yr hyn na all ei ddweud.',
  },
  kept: {
    en: 'Of the rows only codes that the contract knows are written into the draft. The files are removed when you store it, or after two hours.',
    cy: 'O’r rhesi, dim ond codau y mae’r contract yn eu hadnabod a ysgrifennir yn y drafft. Tynnir y ffeiliau pan fyddwch yn ei gadw, neu ar ôl dwy awr.',
  },
  name: { en: 'Name of the profile', cy: 'Enw’r proffil' },
  nameHint: {
    en: 'Small letters, digits and hyphens, for example our-system',
    cy: 'Llythrennau bach, digidau a chysylltnodau, er enghraifft ein-system',
  },
  files: { en: 'Example files', cy: 'Ffeiliau enghreifftiol' },
  filesHint: { en: 'CSV files or a zip of them.', cy: 'Ffeiliau CSV neu zip ohonynt.' },
  propose: { en: 'Propose a draft', cy: 'Cynnig drafft' },
  errorName: {
    en: 'Enter a name of small letters, digits and hyphens that begins with a letter',
    cy: 'Rhowch enw o lythrennau bach, digidau a chysylltnodau sy’n dechrau â llythyren',
  },
  errorFiles: { en: 'Choose at least one file', cy: 'Dewiswch o leiaf un ffeil' },
});
