import { defineMessages } from '../words/messages.ts';

export const staffLayoutMessages = defineMessages({
  skip: { en: 'Skip to main content', cy: 'Neidio i’r prif gynnwys' },
  languageLabel: { en: 'Language', cy: 'Iaith' },
  toEnglish: { en: 'Change the language to English', cy: 'Change the language to English' },
  toWelsh: { en: 'Newid yr iaith i’r Gymraeg', cy: 'Newid yr iaith i’r Gymraeg' },
  staff: { en: 'Staff', cy: 'Staff' },
  madeUp: {
    en: 'Made-up data and people, for demonstration',
    cy: 'Data a phobl ddychmygol, at ddibenion arddangos',
  },
  marking: { en: 'OFFICIAL-SENSITIVE', cy: 'SWYDDOGOL-SENSITIF' },
  navigationLabel: { en: 'Menu', cy: 'Dewislen' },
  you: { en: 'You', cy: 'Chi' },
  wholeCountry: { en: 'England and Wales', cy: 'Cymru a Lloegr' },
  switchRole: { en: 'Change role', cy: 'Newid rôl' },
  signOut: { en: 'Sign out', cy: 'Allgofnodi' },
  printed: {
    en: 'Printed by {name}, {role}, on {day} at {time}',
    cy: 'Argraffwyd gan {name}, {role}, ar {day} am {time}',
  },
  access: { en: 'Who may see and do what', cy: 'Pwy sy’n cael gweld a gwneud beth' },
  independence: {
    en: 'Everything you read and change here is recorded, with your role and the reason.',
    cy: 'Cofnodir popeth yr ydych yn ei ddarllen a’i newid yma, gyda’ch rôl a’r rheswm.',
  },
  home: { en: 'Home', cy: 'Hafan' },
  plans: { en: 'Plans', cy: 'Cynlluniau' },
  recommendations: { en: 'Recommendations', cy: 'Argymhellion' },
  engagement: { en: 'Engagement', cy: 'Ymgysylltu' },
  crosswalk: { en: 'Frameworks', cy: 'Fframweithiau' },
  country: { en: 'The country', cy: 'Y wlad' },
  updates: { en: 'Updates', cy: 'Diweddariadau' },
  findings: { en: 'Findings', cy: 'Canfyddiadau' },
  records: { en: 'Records', cy: 'Cofnodion' },
  people: { en: 'People', cy: 'Pobl' },
});
