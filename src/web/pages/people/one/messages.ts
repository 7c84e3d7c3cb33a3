import { defineMessages } from '../../../words/messages.ts';

export const personMessages = defineMessages({
  people: { en: 'People', cy: 'Pobl' },
  organisation: { en: 'Organisation', cy: 'Sefydliad' },
  identity: { en: 'Known to the sign-in service as', cy: 'Yn hysbys i’r gwasanaeth mewngofnodi fel' },
  issuer: { en: 'Sign-in service', cy: 'Gwasanaeth mewngofnodi' },
  barred: { en: 'May not sign in since {day}.', cy: 'Ni chaiff fewngofnodi ers {day}.' },
  roles: { en: 'Roles', cy: 'Rolau' },
  held: { en: '{role}, {where}', cy: '{role}, {where}' },
  noRoles: {
    en: 'No role. They can sign in, and reach nothing.',
    cy: 'Dim rôl. Gallant fewngofnodi, ond nid ydynt yn cyrraedd dim.',
  },
  end: { en: 'End this role', cy: 'Dod â’r rôl hon i ben' },
  waiting: { en: '{role}, {where}: waits for a second person', cy: '{role}, {where}: yn aros am ail berson' },
  ask: { en: 'Ask for a role', cy: 'Gofyn am rôl' },
  readmit: { en: 'Let them sign in again', cy: 'Gadael iddynt fewngofnodi eto' },
  disable: { en: 'Bar from signing in', cy: 'Atal rhag mewngofnodi' },
});
