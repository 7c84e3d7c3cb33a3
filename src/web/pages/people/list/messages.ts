import { defineMessages } from '../../../words/messages.ts';

export const peopleMessages = defineMessages({
  title: { en: 'People', cy: 'Pobl' },
  lead: {
    en: 'Who may sign in, and in which roles. A role is asked for by one administrator and approved by another.',
    cy: 'Pwy sy’n cael mewngofnodi, ac ym mha rolau. Mae un gweinyddwr yn gofyn am rôl ac un arall yn ei chymeradwyo.',
  },
  add: { en: 'Add a person', cy: 'Ychwanegu person' },
  waiting: { en: 'Waiting for a second person', cy: 'Yn aros am ail berson' },
  noneWaiting: { en: 'No role waits.', cy: 'Nid oes rôl yn aros.' },
  asked: {
    en: '{name}: {role}, {where}. Asked for by {asker} on {day}.',
    cy: '{name}: {role}, {where}. Gofynnwyd amdani gan {asker} ar {day}.',
  },
  decide: { en: 'Decide', cy: 'Penderfynu' },
  all: { en: 'Everybody', cy: 'Pawb' },
  name: { en: 'Name', cy: 'Enw' },
  organisation: { en: 'Organisation', cy: 'Sefydliad' },
  roles: { en: 'Roles', cy: 'Rolau' },
  held: { en: '{role}, {where}', cy: '{role}, {where}' },
  noRoles: { en: 'No role', cy: 'Dim rôl' },
  barred: { en: 'May not sign in', cy: 'Ni chaiff fewngofnodi' },
});
