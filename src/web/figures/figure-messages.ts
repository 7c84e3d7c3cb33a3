import { defineMessages } from '../words/messages.ts';

export const figureMessages = defineMessages({
  covered: { en: '{received} of {expected} forces complete', cy: '{received} o {expected} heddlu’n gyflawn' },
  coveredMonths: { en: '{received} of {expected} months', cy: '{received} o {expected} mis' },
  interval: { en: '{lower} to {upper}', cy: '{lower} i {upper}' },
  notSaid: {
    en: 'No figure for {place} in {period}: {reason}',
    cy: 'Dim ffigur ar gyfer {place} yn {period}: {reason}',
  },
  withheld: {
    en: 'withheld so that nobody can be recognised. It is not zero.',
    cy: 'wedi’i ddal yn ôl fel na ellir adnabod neb. Nid yw’n sero.',
  },
  unavailable: {
    en: 'the police have not published what it needs. It is not zero.',
    cy: 'nid yw’r heddlu wedi cyhoeddi’r hyn sydd ei angen. Nid yw’n sero.',
  },
  notApplicable: { en: 'it does not apply here.', cy: 'nid yw’n berthnasol yma.' },
  nothingToSay: { en: 'there is nothing to count.', cy: 'nid oes dim i’w gyfrif.' },
  partialForces: {
    en: 'Only {received} of {expected} forces sent every month. What the others did not send is not in this figure, so it is not a national one.',
    cy: 'Dim ond {received} o {expected} heddlu a anfonodd bob mis. Nid yw’r hyn na anfonodd y lleill yn y ffigur hwn, felly nid yw’n ffigur cenedlaethol.',
  },
  partialMonths: {
    en: 'Only {received} of {expected} months {received:is|are} in this figure.',
    cy: 'Dim ond {received} o {expected} mis sydd yn y ffigur hwn.',
  },
  unreliable: {
    en: '[u] Small base, or too recent: this figure may still move a lot. Do not compare it.',
    cy: '[u] Sylfaen fach, neu rhy ddiweddar: gall y ffigur hwn symud llawer o hyd. Peidiwch â’i gymharu.',
  },
  floor: {
    en: '{what}, {place}, {period}: at least {value}. Months are missing, so the true number is the same or higher.',
    cy: '{what}, {place}, {period}: o leiaf {value}. Mae misoedd ar goll, felly mae’r gwir nifer yr un fath neu’n uwch.',
  },
  c: { en: 'withheld to protect people', cy: 'wedi’i ddal yn ôl i ddiogelu pobl' },
  x: { en: 'not available', cy: 'ddim ar gael' },
  z: { en: 'not applicable', cy: 'ddim yn berthnasol' },
  low: { en: 'rounds to zero, but is not zero', cy: 'yn talgrynnu i sero, ond nid yw’n sero' },
  u: {
    en: 'low reliability: small base, or too recent',
    cy: 'dibynadwyedd isel: sylfaen fach, neu rhy ddiweddar',
  },
  r: { en: 'revised since an earlier release', cy: 'wedi’i ddiwygio ers cyhoeddiad cynharach' },
  b: { en: 'break in the series', cy: 'toriad yn y gyfres' },
});
