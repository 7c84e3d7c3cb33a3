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
    en: 'It is too early to compare it with {before}. The latest figure needs until {ripe} to settle.',
    cy: 'Mae’n rhy gynnar i’w gymharu â {before}. Mae angen tan {ripe} ar y ffigur diweddaraf i sefydlogi.',
  },
  same: {
    en: 'The difference from {before} ({value}) may be chance.',
    cy: 'Gall y gwahaniaeth ers {before} ({value}) fod yn hap.',
  },
  better: {
    en: 'It was {value} in {before}. The difference is more than chance.',
    cy: '{value} ydoedd yn {before}. Mae’r gwahaniaeth yn fwy na hap.',
  },
  worse: {
    en: 'It was {value} in {before}. The difference is more than chance.',
    cy: '{value} ydoedd yn {before}. Mae’r gwahaniaeth yn fwy na hap.',
  },
  higher: {
    en: 'It was {value} in {before}. The difference is more than chance. Whether it is good cannot be said.',
    cy: '{value} ydoedd yn {before}. Mae’r gwahaniaeth yn fwy na hap. Ni ellir dweud a yw’n dda.',
  },
  lower: {
    en: 'It was {value} in {before}. The difference is more than chance. Whether it is good cannot be said.',
    cy: '{value} ydoedd yn {before}. Mae’r gwahaniaeth yn fwy na hap. Ni ellir dweud a yw’n dda.',
  },
  likeForLike: {
    en: 'In the {n} forces that sent every month of both years it was {before} in {earlier} and {after} in {later}.',
    cy: 'Yn y {n} heddlu a anfonodd bob mis o’r ddwy flynedd, {before} ydoedd yn {earlier} a {after} yn {later}.',
  },
  moreThanChance: { en: 'The difference is more than chance.', cy: 'Mae’r gwahaniaeth yn fwy na hap.' },
  mayBeChance: { en: 'The difference may be chance.', cy: 'Gall y gwahaniaeth fod yn hap.' },
  goodUnknown: {
    en: 'The difference is more than chance. Whether it is good cannot be said.',
    cy: 'Mae’r gwahaniaeth yn fwy na hap. Ni ellir dweud a yw’n dda.',
  },
  betterTag: { en: 'Better', cy: 'Gwell' },
  worseTag: { en: 'Worse', cy: 'Gwaeth' },
  higherTag: { en: 'Higher', cy: 'Uwch' },
  lowerTag: { en: 'Lower', cy: 'Is' },
  sameTag: { en: 'No clear change', cy: 'Dim newid clir' },
  unknownTag: { en: 'Cannot be said', cy: 'Ni ellir dweud' },
});
