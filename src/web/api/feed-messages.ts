import { defineMessages } from '../words/messages.ts';

export const feedMessages = defineMessages({
  title: { en: 'Watershed: releases and corrections', cy: 'Watershed: cyhoeddiadau a chywiriadau' },
  release: {
    en: 'Figures from {from} to {to} were published.',
    cy: 'Cyhoeddwyd ffigurau o {from} hyd {to}.',
  },
  correction: { en: 'The release {release} was corrected', cy: 'Cywirwyd y cyhoeddiad {release}' },
  madeUp: { en: 'made-up data, for demonstration', cy: 'data dychmygol, at ddibenion arddangos' },
});
