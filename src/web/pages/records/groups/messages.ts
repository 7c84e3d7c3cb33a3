import { defineMessages } from '../../../words/messages.ts';

export const groupsMessages = defineMessages({
  measures: { en: 'Measures and equal treatment', cy: 'Mesurau a thriniaeth gyfartal' },
  equality: { en: 'Equal treatment', cy: 'Triniaeth gyfartal' },
  title: { en: 'Equal treatment by {characteristic}', cy: 'Triniaeth gyfartal yn ôl {characteristic}' },
  lead: {
    en: '{known} Of {looked} {looked:comparison|comparisons} that were looked at together, {stand} {stand:stands|stand} out after control for false discovery.',
    cy: '{known} O {looked} cymhariaeth yr edrychwyd arnynt gyda’i gilydd, mae {stand} yn sefyll allan ar ôl rheoli darganfyddiadau ffug.',
  },
  uncompared: {
    en: '{known} No groups are compared.',
    cy: '{known} Ni chymherir grwpiau.',
  },
  knownOne: {
    en: '{percent}% of {total} victims’ records say it ({lower}% to {upper}%).',
    cy: 'Mae {percent}% o gofnodion {total} o ddioddefwyr yn ei ddweud ({lower}% i {upper}%).',
  },
  knownPair: {
    en: '{percent}% of {total} victims’ records say both ({lower}% to {upper}%).',
    cy: 'Mae {percent}% o gofnodion {total} o ddioddefwyr yn dweud y ddau ({lower}% i {upper}%).',
  },
  countsFolded: { en: 'Counts by group', cy: 'Cyfrifon yn ôl grŵp' },
  leadNone: { en: 'Nothing of it is known.', cy: 'Nid oes dim ohono’n hysbys.' },
  sizes: {
    en: 'Crimes by group, what is not known first',
    cy: 'Troseddau yn ôl grŵp, yr hyn nad yw’n hysbys yn gyntaf',
  },
  sizesDescription: {
    en: 'One bar for each of {n} groups. Hatched: not known. No bar: withheld.',
    cy: 'Un bar ar gyfer pob un o {n} grŵp. Llinellog: ddim yn hysbys. Dim bar: wedi’i ddal yn ôl.',
  },
  withheldWhy: {
    en: '[c]: withheld, because it is less than {n} or would give one such number away.',
    cy: '[c]: wedi’i ddal yn ôl, gan ei fod yn llai na {n} neu y byddai’n datgelu rhif o’r fath.',
  },
  group: { en: 'Group', cy: 'Grŵp' },
  count: { en: 'How many', cy: 'Faint' },
  of: { en: 'Of', cy: 'O' },
  share: { en: 'Share, %', cy: 'Cyfran, %' },
  ratio: { en: 'Ratio to all other known groups (95%)', cy: 'Cymhareb i bob grŵp hysbys arall (95%)' },
  ratioTold: { en: '{ratio} ({lower} to {upper})', cy: '{ratio} ({lower} i {upper})' },
  stands: { en: 'Stands out', cy: 'Yn sefyll allan' },
  yes: { en: 'Yes', cy: 'Ydy' },
  no: { en: 'No', cy: 'Nac ydy' },
  outcomeTest: {
    en: 'Outcome test: convicted, of those charged',
    cy: 'Prawf canlyniad: cafwyd yn euog, o’r rhai a gyhuddwyd',
  },
  sideBySide: {
    en: 'Rates ask whether a decision is taken as often for one group as for others. The outcome test asks whether it succeeds as often. They can say different things, which is why both stand here.',
    cy: 'Mae cyfraddau’n gofyn a gymerir penderfyniad mor aml i un grŵp ag i eraill. Mae’r prawf canlyniad yn gofyn a yw’n llwyddo mor aml. Gallant ddweud pethau gwahanol, a dyna pam mae’r ddau yma.',
  },
  rates: { en: 'Measures by group', cy: 'Mesurau yn ôl grŵp' },
  ratesCannot: { en: 'What the rates cannot show', cy: 'Yr hyn na all y cyfraddau ei ddangos' },
  testCannot: { en: 'What the outcome test cannot show', cy: 'Yr hyn na all y prawf canlyniad ei ddangos' },
});
