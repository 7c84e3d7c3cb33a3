import { defineMessages } from '../../../words/messages.ts';

export const notFoundMessages = defineMessages({
  title: { en: 'Page not found', cy: 'Heb ddod o hyd i’r dudalen' },
  summary: { en: 'There is no page at this address.', cy: 'Nid oes tudalen yn y cyfeiriad hwn.' },
  typed: {
    en: 'If you typed the address, check that it is right. If you followed a link, the page may have moved.',
    cy: 'Os gwnaethoch chi deipio’r cyfeiriad, gwiriwch ei fod yn gywir. Os gwnaethoch chi ddilyn dolen, efallai fod y dudalen wedi symud.',
  },
  kept: {
    en: 'Published figures are never taken away: every release stays where it was.',
    cy: 'Nid yw ffigurau cyhoeddedig byth yn cael eu tynnu: mae pob cyhoeddiad yn aros lle’r oedd.',
  },
  releases: { en: 'See all releases', cy: 'Gweld pob cyhoeddiad' },
  home: { en: 'Go to the home page', cy: 'Mynd i’r hafan' },
});
