import { defineMessages } from '../../../words/messages.ts';

export const accessMessages = defineMessages({
  title: { en: 'Who may see and do what', cy: 'Pwy sy’n cael gweld a gwneud beth' },
  lead: {
    en: 'This page is written from the same file that the database’s own rules and our tests read. What does not stand here is not allowed.',
    cy: 'Ysgrifennwyd y dudalen hon o’r un ffeil ag y mae rheolau’r gronfa ddata a’n profion yn ei darllen. Ni chaniateir yr hyn nad yw yma.',
  },
  nothing: { en: 'Nothing yet.', cy: 'Dim eto.' },
  purpose: { en: 'For', cy: 'Ar gyfer' },
  what: { en: 'What', cy: 'Beth' },
  whose: { en: 'Whose', cy: 'Eiddo pwy' },
  may: { en: 'May', cy: 'Caiff' },
  ownForce: { en: 'Their force’s', cy: 'Eu heddlu nhw' },
  everyForce: { en: 'Every force’s', cy: 'Pob heddlu' },
  select: { en: 'read', cy: 'darllen' },
  insert: { en: 'add', cy: 'ychwanegu' },
  update: { en: 'change', cy: 'newid' },
  delete: { en: 'remove', cy: 'dileu' },
  purposes: { en: 'Purposes', cy: 'Dibenion' },
  you: { en: 'This is your role now.', cy: 'Dyma eich rôl nawr.' },
});
