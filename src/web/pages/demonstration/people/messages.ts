import { defineMessages } from '../../../words/messages.ts';

export const demonstrationPeopleMessages = defineMessages({
  title: { en: 'Who do you want to be?', cy: 'Pwy ydych chi am fod?' },
  lead: {
    en: 'This is the demonstration’s own sign-in page. Everybody on it is made up, so nobody has a password. It runs on this computer only and is never started where there are real data.',
    cy: 'Dyma dudalen mewngofnodi’r arddangosiad ei hun. Mae pawb arni’n ddychmygol, felly nid oes gan neb gyfrinair. Dim ond ar y cyfrifiadur hwn y mae’n rhedeg, ac ni chaiff byth ei chychwyn lle mae data go iawn.',
  },
  real: {
    en: 'In a real installation, your organisation’s own sign-in page stands here.',
    cy: 'Mewn gosodiad go iawn, tudalen mewngofnodi eich sefydliad sydd yma.',
  },
  country: { en: 'The whole country', cy: 'Y wlad gyfan' },
  as: { en: 'Sign in as {name}', cy: 'Mewngofnodi fel {name}' },
  at: { en: '{role}, {where}', cy: '{role}, {where}' },
  of: { en: 'Belongs to: {organisation}', cy: 'Yn perthyn i: {organisation}' },
});
