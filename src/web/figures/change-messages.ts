import { defineMessages } from '../words/messages.ts';

export const changeMessages = defineMessages({
  only: {
    en: 'There is no earlier figure to compare it with.',
    cy: 'Nid oes ffigur cynharach i’w gymharu ag ef.',
  },
  nothing: {
    en: 'It cannot be compared with the figure before it.',
    cy: 'Ni ellir ei gymharu â’r ffigur o’i flaen.',
  },
  coverage: {
    en: 'Not compared with {before}: different forces or months are in the two figures.',
    cy: 'Heb ei gymharu â {before}: mae gwahanol heddluoedd neu fisoedd yn y ddau ffigur.',
  },
  broken: {
    en: 'Not compared with {before}: what is counted changed in between. {reason}',
    cy: 'Heb ei gymharu â {before}: newidiodd yr hyn sy’n cael ei gyfrif yn y cyfamser. {reason}',
  },
  early: {
    en: 'Not compared with {before}: too early. The latest figure needs until {ripe} to settle.',
    cy: 'Heb ei gymharu â {before}: rhy gynnar. Mae angen tan {ripe} ar y ffigur diweddaraf i sefydlogi.',
  },
  same: {
    en: 'No clear change from {before} ({value}): the difference may be chance.',
    cy: 'Dim newid clir ers {before} ({value}): gall y gwahaniaeth fod yn hap.',
  },
  better: {
    en: 'Better than in {before} ({value}), by more than chance.',
    cy: 'Gwell nag yn {before} ({value}), o fwy na hap.',
  },
  worse: {
    en: 'Worse than in {before} ({value}), by more than chance.',
    cy: 'Gwaeth nag yn {before} ({value}), o fwy na hap.',
  },
  higher: {
    en: 'Higher than in {before} ({value}), by more than chance. Whether that is good cannot be said.',
    cy: 'Uwch nag yn {before} ({value}), o fwy na hap. Ni ellir dweud a yw hynny’n dda.',
  },
  lower: {
    en: 'Lower than in {before} ({value}), by more than chance. Whether that is good cannot be said.',
    cy: 'Is nag yn {before} ({value}), o fwy na hap. Ni ellir dweud a yw hynny’n dda.',
  },
  betterTag: { en: 'Better', cy: 'Gwell' },
  worseTag: { en: 'Worse', cy: 'Gwaeth' },
  higherTag: { en: 'Higher', cy: 'Uwch' },
  lowerTag: { en: 'Lower', cy: 'Is' },
  sameTag: { en: 'No clear change', cy: 'Dim newid clir' },
  unknownTag: { en: 'Cannot be said', cy: 'Ni ellir dweud' },
});
