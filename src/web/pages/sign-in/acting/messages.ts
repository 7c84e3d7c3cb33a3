import { defineMessages } from '../../../words/messages.ts';

export const actingMessages = defineMessages({
  title: { en: 'Choose your role', cy: 'Dewiswch eich rôl' },
  lead: {
    en: 'You act in one role at a time. What you see and do is recorded under it.',
    cy: 'Rydych yn gweithredu mewn un rôl ar y tro. Cofnodir yr hyn yr ydych yn ei weld a’i wneud o dan y rôl honno.',
  },
  choose: { en: 'Act as {role}, {where}', cy: 'Gweithredu fel {role}, {where}' },
  now: { en: 'This is your role now.', cy: 'Dyma eich rôl nawr.' },
  noneTitle: { en: 'You have no role yet', cy: 'Nid oes gennych rôl eto' },
  noRole: {
    en: 'You are signed in, but nobody has given you a role. Ask whoever looks after Watershed in your organisation.',
    cy: 'Rydych wedi mewngofnodi, ond nid oes neb wedi rhoi rôl i chi. Gofynnwch i bwy bynnag sy’n gofalu am Watershed yn eich sefydliad.',
  },
});
