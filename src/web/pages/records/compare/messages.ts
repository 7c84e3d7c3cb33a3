import { defineMessages } from '../../../words/messages.ts';

export const compareMessages = defineMessages({
  measures: { en: 'Measures and equal treatment', cy: 'Mesurau a thriniaeth gyfartal' },
  title: { en: 'Compare two answers', cy: 'Cymharu dau ateb' },
  lead: {
    en: 'Figures stand side by side only where they were counted alike.',
    cy: 'Dim ond lle y’u cyfrifwyd yn yr un modd y saif ffigurau ochr yn ochr.',
  },
  one: { en: 'First answer', cy: 'Ateb cyntaf' },
  other: { en: 'Second answer', cy: 'Ail ateb' },
  choice: { en: '{quarter}, as at {day}, {definition}', cy: '{quarter}, fel yr oedd ar {day}, {definition}' },
  differ: { en: 'Two definitions', cy: 'Dau ddiffiniad' },
  override: {
    en: 'Set them side by side although the definitions differ: I will read the warning',
    cy: 'Eu gosod ochr yn ochr er bod y diffiniadau’n wahanol: byddaf yn darllen y rhybudd',
  },
  compare: { en: 'Compare', cy: 'Cymharu' },
  refused: {
    en: 'They are not compared: one is counted by {one}, the other by {other}. Part of any difference would be a difference of definition.',
    cy: 'Ni chânt eu cymharu: cyfrifir un yn ôl {one}, a’r llall yn ôl {other}. Byddai rhan o unrhyw wahaniaeth yn wahaniaeth diffiniad.',
  },
  warning: {
    en: 'Warning: one is counted by {one}, the other by {other}. Part of the difference is a difference of definition.',
    cy: 'Rhybudd: cyfrifir un yn ôl {one}, a’r llall yn ôl {other}. Mae rhan o’r gwahaniaeth yn wahaniaeth diffiniad.',
  },
  caption: { en: 'Side by side', cy: 'Ochr yn ochr' },
  measure: { en: 'Measure', cy: 'Mesur' },
  told: { en: '{value} ({interval})', cy: '{value} ({interval})' },
  leftOut: {
    en: '{n} {n:measure is|measures are} not compared, because their method changed in between.',
    cy: 'Ni chymherir {n} mesur, oherwydd newidiodd eu dull rhyngddynt.',
  },
  few: {
    en: 'Two answered questions are needed.',
    cy: 'Mae angen dau gwestiwn a atebwyd.',
  },
  overlap: {
    en: 'Intervals that do not overlap differ by more than chance; ones that do may still differ.',
    cy: 'Mae cyfyngau nad ydynt yn gorgyffwrdd yn gwahaniaethu mwy na hap; gall rhai sy’n gorgyffwrdd wahaniaethu o hyd.',
  },
});
