import { defineMessages } from '../words/messages.ts';

export const figureMessages = defineMessages({
  covered: { en: '{received} of {expected} forces', cy: '{received} o {expected} heddlu' },
  coveredMonths: { en: '{received} of {expected} months', cy: '{received} o {expected} mis' },
  interval: { en: '{lower} to {upper}', cy: '{lower} i {upper}' },
  outOf: { en: '{numerator} of {denominator}', cy: '{numerator} o {denominator}' },
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
    en: 'Only {received} of {expected} forces are in this figure. It is not a national figure: the missing forces may differ.',
    cy: 'Dim ond {received} o {expected} heddlu sydd yn y ffigur hwn. Nid yw’n ffigur cenedlaethol: gall yr heddluoedd coll fod yn wahanol.',
  },
  partialMonths: {
    en: 'Only {received} of {expected} months are in this figure.',
    cy: 'Dim ond {received} o {expected} mis sydd yn y ffigur hwn.',
  },
  unreliable: {
    en: '[u] Small base: this figure may move a lot by chance. Do not compare it.',
    cy: '[u] Sylfaen fach: gall y ffigur hwn symud llawer drwy hap. Peidiwch â’i gymharu.',
  },
  c: { en: 'withheld to protect people', cy: 'wedi’i ddal yn ôl i ddiogelu pobl' },
  x: { en: 'not available', cy: 'ddim ar gael' },
  z: { en: 'not applicable', cy: 'ddim yn berthnasol' },
  low: { en: 'rounds to zero, but is not zero', cy: 'yn talgrynnu i sero, ond nid yw’n sero' },
  u: { en: 'low reliability: small base', cy: 'dibynadwyedd isel: sylfaen fach' },
  r: { en: 'revised since an earlier release', cy: 'wedi’i ddiwygio ers cyhoeddiad cynharach' },
  b: { en: 'break in the series', cy: 'toriad yn y gyfres' },
});
