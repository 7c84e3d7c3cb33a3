import { defineMessages } from '../../../words/messages.ts';

export const resumeDeadlineMessages = defineMessages({
  title: { en: 'Let this deadline run on', cy: 'Gadael i’r dyddiad cau hwn redeg ymlaen' },
  standing: {
    en: 'It has stood still since {when}. The reason given: {reason}',
    cy: 'Mae wedi sefyll ers {when}. Y rheswm a roddwyd: {reason}',
  },
  when: { en: 'From when does it run on?', cy: 'O bryd y mae’n rhedeg ymlaen?' },
  show: { en: 'Show the new deadline', cy: 'Dangos y dyddiad cau newydd' },
  shown: { en: 'What you are about to keep', cy: 'Yr hyn yr ydych ar fin ei gadw' },
  moves: {
    en: 'It stood still for {time}. Until now it was due {before}. It still stands; this is its new deadline:',
    cy: 'Bu’n sefyll am {time}. Hyd yma, roedd i’w wneud erbyn {before}. Mae’n sefyll o hyd; dyma ei ddyddiad cau newydd:',
  },
  run: { en: 'Let it run on', cy: 'Gadael iddo redeg ymlaen' },
  errorBefore: {
    en: 'That is before it stood still. Give a later date and time',
    cy: 'Mae hynny cyn iddo sefyll. Rhowch ddyddiad ac amser diweddarach',
  },
  errorDate: {
    en: 'No rule that is held gives this a deadline any more. An administrator must look at the rule',
    cy: 'Nid oes rheol sy’n cael ei chadw yn rhoi dyddiad cau i hwn mwyach. Rhaid i weinyddwr edrych ar y rheol',
  },
  errorRuns: {
    en: 'Somebody else let it run on already, or closed it. Nothing of yours was kept',
    cy: 'Gadawodd rhywun arall iddo redeg ymlaen yn barod, neu fe’i caeodd. Ni chadwyd dim o’ch un chi',
  },
});
