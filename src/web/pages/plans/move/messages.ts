import { defineMessages } from '../../../words/messages.ts';

export const moveMessages = defineMessages({
  title: { en: '{move}: action {reference}', cy: '{move}: cam {reference}' },
  lead: { en: 'It goes from “{from}” to “{to}”.', cy: 'Mae’n mynd o “{from}” i “{to}”.' },
  grade: { en: 'How far was it carried out?', cy: 'I ba raddau y cafodd ei gyflawni?' },
  reason: { en: 'Why', cy: 'Pam' },
  reasonHint: { en: 'It is kept and shown', cy: 'Fe’i cedwir a’i ddangos' },
  notYet: {
    en: '“{move}” is not possible yet. Nothing was changed. What is missing:',
    cy: 'Nid yw “{move}” yn bosibl eto. Ni newidiwyd dim. Yr hyn sydd ar goll:',
  },
  notYours: {
    en: 'You cannot do “{move}” with this action. Nothing was changed. Why:',
    cy: 'Ni allwch wneud “{move}” gyda’r cam hwn. Ni newidiwyd dim. Pam:',
  },
  atStage: {
    en: 'The action is at the stage “{state}”. This is not done from there.',
    cy: 'Mae’r cam ar yr adeg “{state}”. Ni wneir hyn o’r fan honno.',
  },
  actingAs: {
    en: 'You act as {role}. It is for: {roles}.',
    cy: 'Rydych yn gweithredu fel {role}. Mae hyn i’r canlynol: {roles}.',
  },
  addEvidence: { en: 'Add evidence', cy: 'Ychwanegu tystiolaeth' },
  changeDates: { en: 'Change its dates or what will be done', cy: 'Newid ei ddyddiadau neu’r hyn a wneir' },
  changeDetails: { en: 'Change its other details', cy: 'Newid ei fanylion eraill' },
  action: { en: 'Action {reference}', cy: 'Cam {reference}' },
});
