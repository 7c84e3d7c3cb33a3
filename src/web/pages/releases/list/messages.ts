import { defineMessages } from '../../../words/messages.ts';

export const releasesMessages = defineMessages({
  title: { en: 'Releases', cy: 'Cyhoeddiadau' },
  summary: {
    en: 'Every set of figures that was published, newest first.',
    cy: 'Pob set o ffigurau a gyhoeddwyd, y diweddaraf yn gyntaf.',
  },
  lead: {
    en: 'A release is a set of figures that was published together. It never changes and is never taken away. If something is wrong, a correction says so and a new release takes its place.',
    cy: 'Set o ffigurau a gyhoeddwyd gyda’i gilydd yw cyhoeddiad. Nid yw byth yn newid ac nid yw byth yn cael ei dynnu. Os oes rhywbeth o’i le, mae cywiriad yn dweud hynny ac mae cyhoeddiad newydd yn cymryd ei le.',
  },
  empty: {
    en: 'Nothing has been published yet. Releases appear here when one person has drafted them and another has checked and published them.',
    cy: 'Nid oes dim wedi’i gyhoeddi eto. Mae cyhoeddiadau’n ymddangos yma pan fydd un person wedi’u drafftio ac un arall wedi’u gwirio a’u cyhoeddi.',
  },
  published: {
    en: 'Published {day}. Data from {from} to {to}.',
    cy: 'Cyhoeddwyd {day}. Data o {from} hyd {to}.',
  },
  corrected: { en: 'Corrected', cy: 'Cywirwyd' },
  latest: { en: 'Latest', cy: 'Diweddaraf' },
  corrections: { en: 'All corrections', cy: 'Pob cywiriad' },
  feed: {
    en: 'Follow releases and corrections (Atom feed)',
    cy: 'Dilyn cyhoeddiadau a chywiriadau (ffrwd Atom)',
  },
});
