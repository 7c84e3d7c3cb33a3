import { defineMessages } from '../../../words/messages.ts';

export const noticesMessages = defineMessages({
  title: { en: 'Notices', cy: 'Hysbysiadau' },
  ofPlans: { en: 'Actions that need you', cy: 'Camau sydd eich angen' },
  ofClocks: { en: 'Deadlines', cy: 'Dyddiadau cau' },
  unread: { en: 'New', cy: 'Newydd' },
  read: { en: 'Read on {day}', cy: 'Darllenwyd ar {day}' },
  action: { en: 'Action {reference}: {position}', cy: 'Cam {reference}: {position}' },
  plan: {
    en: '{force}. It has stood there since {since}. This was told to: {step}, on {day}.',
    cy: '{force}. Mae wedi sefyll yno ers {since}. Dywedwyd hyn wrth: {step}, ar {day}.',
  },
  mark: { en: 'Mark these as read', cy: 'Nodi bod y rhain wedi’u darllen' },
  noPlans: {
    en: 'No notice waits for you. One comes here when an action of a plan slips or is late and it is your turn to answer.',
    cy: 'Nid oes hysbysiad yn aros amdanoch. Daw un yma pan fydd cam mewn cynllun yn llithro neu’n hwyr a’ch tro chi yw ateb.',
  },
  half: { en: 'Half the time has run', cy: 'Mae hanner yr amser wedi mynd' },
  'three-quarters': { en: 'Three quarters of the time has run', cy: 'Mae tri chwarter yr amser wedi mynd' },
  missed: { en: 'The deadline was missed', cy: 'Collwyd y dyddiad cau' },
  clock: {
    en: 'Sent to {who} on {day}. Due: {due}.',
    cy: 'Anfonwyd at {who} ar {day}. I’w wneud erbyn: {due}.',
  },
  unknownRule: { en: 'A rule that is no longer held', cy: 'Rheol nad yw’n cael ei chadw mwyach' },
  noClocks: {
    en: 'No notice of an open deadline. Notices come when half and three quarters of the time have run, and when a deadline is missed.',
    cy: 'Dim hysbysiad am ddyddiad cau agored. Daw hysbysiadau pan fydd hanner a thri chwarter yr amser wedi mynd, a phan gollir dyddiad cau.',
  },
});
