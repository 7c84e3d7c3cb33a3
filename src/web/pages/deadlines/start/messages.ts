import { defineMessages } from '../../../words/messages.ts';

export const startDeadlineMessages = defineMessages({
  choose: { en: 'Start a deadline', cy: 'Dechrau dyddiad cau' },
  rights: { en: 'Which rights does the victim have?', cy: 'Pa hawliau sydd gan y dioddefwr?' },
  enhanced: { en: 'Enhanced rights', cy: 'Hawliau uwch' },
  standard: { en: 'Standard rights', cy: 'Hawliau safonol' },
  reference: { en: 'Reference', cy: 'Cyfeirnod' },
  referenceHint: {
    en: 'The number that your own system has for it, for example DVPN 1042. Never a person’s name.',
    cy: 'Y rhif sydd gan eich system eich hun ar ei gyfer, er enghraifft DVPN 1042. Byth enw unigolyn.',
  },
  show: { en: 'Show the deadline', cy: 'Dangos y dyddiad cau' },
  shown: { en: 'What you are about to start', cy: 'Yr hyn yr ydych ar fin ei ddechrau' },
  notYet: { en: 'Nothing runs yet.', cy: 'Nid oes dim yn rhedeg eto.' },
  about: { en: 'For {reference}, {team}.', cy: 'Ar gyfer {reference}, {team}.' },
  aboutPerson: { en: 'For {reference}, {team}, {person}.', cy: 'Ar gyfer {reference}, {team}, {person}.' },
  begin: {
    en: 'Start {n:this deadline|these deadlines}',
    cy: 'Dechrau {n:y dyddiad cau hwn|y dyddiadau cau hyn}',
  },
  errorRights: { en: 'Choose which rights she has', cy: 'Dewiswch pa hawliau sydd ganddi' },
  errorReference: {
    en: 'Write the reference, with a number in it and at most 60 characters. It is never a person’s name',
    cy: 'Ysgrifennwch y cyfeirnod, gyda rhif ynddo a 60 nod ar y mwyaf. Nid yw byth yn enw unigolyn',
  },
  errorAlready: {
    en: 'This deadline already runs for this reference, from that moment',
    cy: 'Mae’r dyddiad cau hwn eisoes yn rhedeg ar gyfer y cyfeirnod hwn, o’r eiliad honno',
  },
});
