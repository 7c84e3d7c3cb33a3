import { defineMessages } from '../../../words/messages.ts';

export const deadlinesMessages = defineMessages({
  start: { en: 'Start a deadline', cy: 'Dechrau dyddiad cau' },
  title: { en: 'Deadlines', cy: 'Dyddiadau cau' },
  lead: {
    en: 'Running: {running}. Missed: {missed}. Standing still: {paused}.',
    cy: 'Yn rhedeg: {running}. Wedi’u colli: {missed}. Yn sefyll: {paused}.',
  },
  first: {
    en: 'These are the {most} with the least time left. Choose a team or a person to see fewer.',
    cy: 'Dyma’r {most} sydd â’r lleiaf o amser ar ôl. Dewiswch dîm neu berson i weld llai.',
  },
  all: { en: 'All', cy: 'Pob un' },
  mine: { en: 'Mine', cy: 'Fy rhai i' },
  ofTeam: { en: 'Team: {team}', cy: 'Tîm: {team}' },
  ofPerson: { en: 'Person: {person}', cy: 'Unigolyn: {person}' },
  left: { en: '{time} left', cy: '{time} ar ôl' },
  missedBy: { en: 'Missed by {time}', cy: 'Wedi’i golli ers {time}' },
  paused: { en: 'Standing still', cy: 'Yn sefyll' },
  due: { en: 'Due', cy: 'I’w wneud erbyn' },
  who: { en: 'Whose duty', cy: 'Dyletswydd pwy' },
  reference: { en: 'Reference', cy: 'Cyfeirnod' },
  unverified: { en: 'Rule not verified', cy: 'Rheol heb ei dilysu' },
  how: { en: 'How it is worked out', cy: 'Sut mae’n cael ei gyfrifo' },
  unknownRule: { en: 'A rule that is no longer held', cy: 'Rheol nad yw’n cael ei chadw mwyach' },
  none: {
    en: 'No deadline is running. One stands here from the moment its clock is started, for example when a notice is given, until the duty is done.',
    cy: 'Nid oes dyddiad cau yn rhedeg. Bydd un yma o’r eiliad y dechreuir ei gloc, er enghraifft pan roddir hysbysiad, nes i’r ddyletswydd gael ei chyflawni.',
  },
  noneOfThese: {
    en: 'No deadline of this team or person is running.',
    cy: 'Nid oes dyddiad cau gan y tîm neu’r person hwn yn rhedeg.',
  },
});
