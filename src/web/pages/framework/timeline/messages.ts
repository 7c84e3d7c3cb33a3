import { defineMessages } from '../../../words/messages.ts';

export const timelineMessages = defineMessages({
  title: { en: 'What was due and when it came', cy: 'Beth oedd i fod i ddigwydd a phryd y daeth' },
  summary: {
    en: 'The steps of the national framework, what was promised and what happened.',
    cy: 'Camau’r fframwaith cenedlaethol, beth a addawyd a beth ddigwyddodd.',
  },
  framework: { en: 'The national framework', cy: 'Y fframwaith cenedlaethol' },
  lead: {
    en: 'Steps with a date to keep: {dated}. Came late: {late}. Not known whether they came: {unknown}.',
    cy: 'Camau gyda dyddiad i’w gadw: {dated}. Daethant yn hwyr: {late}. Heb wybod a ddaethant: {unknown}.',
  },
  note: {
    en: 'Every step that we found a date for. A step that came late says by how much.',
    cy: 'Pob cam y daethom o hyd i ddyddiad ar ei gyfer. Mae cam a ddaeth yn hwyr yn dweud faint.',
  },
  other: {
    en: 'Another account says that it was due by {day} ({mark}). {note}',
    cy: 'Mae cyfrif arall yn dweud ei fod i ddod erbyn {day} ({mark}). {note}',
  },
  due: { en: 'Due', cy: 'I fod i ddigwydd' },
  happened: { en: 'Happened', cy: 'Digwyddodd' },
  concerns: { en: 'Concerns', cy: 'Yn ymwneud â' },
  basisDue: { en: 'Basis of the date it was due', cy: 'Sail y dyddiad yr oedd i fod' },
  basisHappened: { en: 'Basis of what happened', cy: 'Sail yr hyn a ddigwyddodd' },
  empty: { en: 'No framework has been loaded yet.', cy: 'Nid oes fframwaith wedi’i lwytho eto.' },
});
