import { defineMessages } from '../../../words/messages.ts';

export const forcesMessages = defineMessages({
  title: { en: 'Police forces', cy: 'Heddluoedd' },
  summary: { en: 'The 43 police forces of England and Wales.', cy: '43 heddlu Cymru a Lloegr.' },
  lead: {
    en: 'The 43 police forces of England and Wales, in alphabetical order. Find yours to see everything that is known about it.',
    cy: '43 heddlu Cymru a Lloegr, yn nhrefn yr wyddor. Dewch o hyd i’ch un chi i weld popeth sy’n hysbys amdano.',
  },
  others: {
    en: 'British Transport Police and the Police Service of Northern Ireland send data too. They are not among the 43 and their figures are not added in.',
    cy: 'Mae Heddlu Trafnidiaeth Prydain a Gwasanaeth Heddlu Gogledd Iwerddon yn anfon data hefyd. Nid ydynt ymhlith y 43 ac nid yw eu ffigurau’n cael eu hychwanegu.',
  },
  missing: { en: 'some months missing', cy: 'rhai misoedd ar goll' },
  nothing: { en: 'nothing received', cy: 'dim wedi’i dderbyn' },
});
