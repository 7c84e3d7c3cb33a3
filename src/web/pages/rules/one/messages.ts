import { defineMessages } from '../../../words/messages.ts';

export const ruleMessages = defineMessages({
  back: { en: 'Rules of deadlines', cy: 'Rheolau dyddiadau cau' },
  starts: { en: 'The clock starts when: {event}', cy: 'Mae’r cloc yn dechrau pan: {event}' },
  check: {
    en: 'Verify or correct this rule with its source',
    cy: 'Dilysu neu gywiro’r rheol hon gyda’i ffynhonnell',
  },
  versions: { en: 'Versions, the newest first', cy: 'Fersiynau, y diweddaraf yn gyntaf' },
  version: { en: 'Version {n}', cy: 'Fersiwn {n}' },
  from: { en: 'For starts from {from} on', cy: 'Ar gyfer dechreuadau o {from} ymlaen' },
  fromTo: { en: 'For starts from {from} to {to}', cy: 'Ar gyfer dechreuadau o {from} hyd {to}' },
  source: { en: 'Source', cy: 'Ffynhonnell' },
  holds: { en: 'Holds', cy: 'Mewn grym' },
  counts: { en: 'Counts', cy: 'Yn cyfrif' },
  standing: { en: 'Standing', cy: 'Statws' },
});
