import { defineMessages } from '../../../words/messages.ts';

export const staffNothingMessages = defineMessages({
  title: { en: 'Page not found', cy: 'Heb ddod o hyd i’r dudalen' },
  lead: {
    en: 'There is nothing here for the role that you act in. Check the address, or change your role.',
    cy: 'Nid oes dim yma ar gyfer y rôl yr ydych yn gweithredu ynddi. Gwiriwch y cyfeiriad, neu newidiwch eich rôl.',
  },
});
