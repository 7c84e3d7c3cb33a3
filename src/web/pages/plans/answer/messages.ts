import { defineMessages } from '../../../words/messages.ts';

export const answerMessages = defineMessages({
  title: { en: 'Answer for action {reference}', cy: 'Ateb dros gam {reference}' },
  lead: {
    en: 'You were told that this action does not move. Your answer stops the clock of your own step; the next step still comes while the action stays as it is.',
    cy: 'Cawsoch wybod nad yw’r cam hwn yn symud. Mae eich ateb yn atal cloc eich cam eich hun; daw’r cam nesaf o hyd tra bo’r cam gweithredu fel y mae.',
  },
  reason: { en: 'What is being done', cy: 'Yr hyn sy’n cael ei wneud' },
  hint: { en: 'It is kept and shown', cy: 'Fe’i cedwir a’i ddangos' },
  button: { en: 'Answer', cy: 'Ateb' },
  action: { en: 'Action {reference}', cy: 'Cam {reference}' },
  answered: { en: 'This step has been answered already', cy: 'Mae’r cam hwn eisoes wedi’i ateb' },
  notYours: { en: 'The answer is for somebody else to give', cy: 'Rhywun arall sydd i roi’r ateb' },
  replyTitle: { en: 'Reply to what is found', cy: 'Ymateb i’r hyn a ganfyddir' },
  replyLead: {
    en: 'What you write is printed beside the finding, here and in public, and is not changed later.',
    cy: 'Argreffir yr hyn a ysgrifennwch wrth ochr y canfyddiad, yma ac yn gyhoeddus, ac ni chaiff ei newid yn ddiweddarach.',
  },
  replyEn: { en: 'The reply in English', cy: 'Yr ymateb yn Saesneg' },
  replyCy: { en: 'The reply in Welsh', cy: 'Yr ymateb yn Gymraeg' },
  replyButton: { en: 'Reply', cy: 'Ymateb' },
  plan: { en: 'Plan', cy: 'Cynllun' },
  both: {
    en: 'A reply is printed in public, so it is needed in English and in Welsh',
    cy: 'Argreffir ymateb yn gyhoeddus, felly mae ei angen yn Gymraeg ac yn Saesneg',
  },
  adoptTitle: { en: 'Adopt the plan', cy: 'Mabwysiadu’r cynllun' },
  adoptLead: {
    en: 'From then on its first dates stand for good: every later change shows beside them, with its reason.',
    cy: 'O hynny ymlaen mae ei ddyddiadau cyntaf yn sefyll am byth: mae pob newid diweddarach yn ymddangos wrth eu hochr, gyda’i reswm.',
  },
  adoptButton: { en: 'Adopt', cy: 'Mabwysiadu' },
  adopted: { en: 'The plan was adopted already', cy: 'Mabwysiadwyd y cynllun eisoes' },
  noActions: { en: 'A plan without actions promises nothing', cy: 'Nid yw cynllun heb gamau yn addo dim' },
  unready: {
    en: 'Not ready: {references}. Each needs dates, an owner, a strategic lead, and a measure or why there is none.',
    cy: 'Heb fod yn barod: {references}. Mae angen dyddiadau, perchennog, arweinydd strategol, a mesur neu pam nad oes un, ar bob un.',
  },
});
