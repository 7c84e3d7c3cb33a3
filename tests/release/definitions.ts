import { type MeasureDefinition, parseMeasureDefinition } from '../../src/measures/index.ts';

const alreadyPublic = {
  rule: 'already-public',
  reason: {
    en: 'Every row was already published by the police.',
    cy: 'Roedd pob rhes eisoes wedi’i chyhoeddi gan yr heddlu.',
  },
};

const madeUpCaveat = {
  en: 'These figures were made up to try the pages out.',
  cy: 'Cafodd y ffigurau hyn eu dyfeisio i roi cynnig ar y tudalennau.',
};

/** Made-up measures for trying the pages: one of each kind, with and without funnel and breakdown. */
export const madeUpDefinitions: readonly MeasureDefinition[] = [
  {
    id: 'charged-of-recorded',
    version: 2,
    title: {
      en: 'Crimes that led to a charge',
      cy: 'Troseddau a arweiniodd at gyhuddiad',
    },
    meaning: {
      en: 'Of the violence and sexual offences recorded in a period, how many had led to a charge or summons by the day the data was read.',
      cy: 'O’r troseddau treisgar a rhywiol a gofnodwyd mewn cyfnod, faint oedd wedi arwain at gyhuddiad neu wŷs erbyn y diwrnod y darllenwyd y data.',
    },
    sentence: {
      en: '{value}% of violence and sexual offences recorded in {place} in {period} had led to a charge: {numerator} of {denominator}. The true share lies between {lower}% and {upper}%.',
      cy: 'Roedd {value}% o’r troseddau treisgar a rhywiol a gofnodwyd yn ardal {place} yn {period} wedi arwain at gyhuddiad: {numerator} o {denominator}. Mae’r gyfran wir rhwng {lower}% a {upper}%.',
    },
    framework: ['M7', 'A13'],
    unit: 'crime',
    numerator: { en: 'Crimes with a charge or summons', cy: 'Troseddau â chyhuddiad neu wŷs' },
    denominator: { en: 'Crimes recorded', cy: 'Troseddau a gofnodwyd' },
    kind: 'proportion',
    periods: ['month', 'year'],
    breakdowns: [],
    sources: ['police-uk-street', 'police-uk-outcomes'],
    direction: 'up',
    caveats: [
      {
        en: 'Recent crimes have had less time to lead to a charge, so recent figures grow.',
        cy: 'Mae troseddau diweddar wedi cael llai o amser i arwain at gyhuddiad, felly mae ffigurau diweddar yn tyfu.',
      },
      madeUpCaveat,
    ],
    seriesBreaks: [
      {
        on: '2023-05-01',
        reason: {
          en: 'Counting rules changed in May 2023.',
          cy: 'Newidiodd y rheolau cyfrif ym mis Mai 2023.',
        },
      },
    ],
    smallestBase: 100,
    matureAfterMonths: 6,
    comparison: { forces: 'funnel' },
    disclosure: alreadyPublic,
  },
  {
    id: 'recorded-per-women',
    version: 1,
    title: {
      en: 'Violence and sexual offences recorded, for every 1,000 women and girls',
      cy: 'Troseddau treisgar a rhywiol a gofnodwyd, i bob 1,000 o fenywod a merched',
    },
    meaning: {
      en: 'How many violence and sexual offences the police recorded for every 1,000 women and girls who live in the area.',
      cy: 'Faint o droseddau treisgar a rhywiol a gofnododd yr heddlu i bob 1,000 o fenywod a merched sy’n byw yn yr ardal.',
    },
    sentence: {
      en: 'The police recorded {value} violence and sexual offences for every 1,000 women and girls in {place} in {period} ({lower} to {upper}).',
      cy: 'Cofnododd yr heddlu {value} o droseddau treisgar a rhywiol i bob 1,000 o fenywod a merched yn ardal {place} yn {period} ({lower} i {upper}).',
    },
    framework: ['M7'],
    unit: 'crime',
    numerator: { en: 'Crimes recorded', cy: 'Troseddau a gofnodwyd' },
    denominator: { en: 'Women and girls who live there', cy: 'Menywod a merched sy’n byw yno' },
    kind: 'rate',
    per: 1000,
    population: 'females',
    periods: ['month', 'year'],
    breakdowns: [],
    sources: ['police-uk-street'],
    direction: 'context',
    caveats: [
      {
        en: 'More recorded crime may mean more violence, or more trust in the police. It cannot tell which.',
        cy: 'Gall mwy o droseddau a gofnodwyd olygu mwy o drais, neu fwy o ymddiriedaeth yn yr heddlu. Ni all ddweud pa un.',
      },
      madeUpCaveat,
    ],
    seriesBreaks: [],
    smallestBase: 1000,
    matureAfterMonths: 0,
    comparison: {
      forces: 'never',
      reason: {
        en: 'Victims’ sex is not in the open data, so the rate mixes crimes against women with others, and forces record differently.',
        cy: 'Nid yw rhyw dioddefwyr yn y data agored, felly mae’r gyfradd yn cymysgu troseddau yn erbyn menywod ag eraill, ac mae heddluoedd yn cofnodi’n wahanol.',
      },
    },
    disclosure: alreadyPublic,
  },
  {
    id: 'no-suspect',
    version: 1,
    title: { en: 'Closed with no suspect identified', cy: 'Caewyd heb nodi person dan amheuaeth' },
    meaning: {
      en: 'Of the outcomes recorded in a period, how many closed the case because nobody was identified.',
      cy: 'O’r canlyniadau a gofnodwyd mewn cyfnod, faint a gaeodd yr achos am na chafodd neb ei nodi.',
    },
    sentence: {
      en: '{value}% of outcomes recorded in {place} in {period} closed the case with no suspect: {numerator} of {denominator} ({lower}% to {upper}%).',
      cy: 'Caeodd {value}% o’r canlyniadau a gofnodwyd yn ardal {place} yn {period} yr achos heb berson dan amheuaeth: {numerator} o {denominator} ({lower}% i {upper}%).',
    },
    framework: ['M7'],
    unit: 'outcome-record',
    numerator: { en: 'Outcomes with no suspect identified', cy: 'Canlyniadau heb nodi person dan amheuaeth' },
    denominator: { en: 'Outcomes recorded', cy: 'Canlyniadau a gofnodwyd' },
    kind: 'proportion',
    periods: ['month', 'year'],
    breakdowns: [],
    sources: ['police-uk-outcomes'],
    direction: 'down',
    caveats: [madeUpCaveat],
    seriesBreaks: [],
    smallestBase: 100,
    matureAfterMonths: 0,
    comparison: { forces: 'funnel' },
    disclosure: alreadyPublic,
  },
  {
    id: 'months-to-outcome',
    version: 1,
    title: { en: 'Months to the first outcome', cy: 'Misoedd hyd at y canlyniad cyntaf' },
    meaning: {
      en: 'Half of the crimes that have an outcome got it within this many months.',
      cy: 'Cafodd hanner y troseddau sydd â chanlyniad y canlyniad o fewn y nifer hwn o fisoedd.',
    },
    sentence: {
      en: 'Half of the crimes recorded in {place} in {period} that have an outcome had it within {value} months ({lower} to {upper}).',
      cy: 'Cafodd hanner y troseddau a gofnodwyd yn ardal {place} yn {period} ac sydd â chanlyniad y canlyniad o fewn {value} mis ({lower} i {upper}).',
    },
    framework: [],
    unit: 'month',
    numerator: { en: 'Crimes with an outcome', cy: 'Troseddau â chanlyniad' },
    denominator: { en: 'Crimes recorded', cy: 'Troseddau a gofnodwyd' },
    kind: 'median',
    periods: ['year'],
    breakdowns: [],
    sources: ['police-uk-street', 'police-uk-outcomes'],
    direction: 'down',
    caveats: [madeUpCaveat],
    seriesBreaks: [],
    smallestBase: 100,
    matureAfterMonths: 12,
    comparison: {
      forces: 'never',
      reason: {
        en: 'Whole months are too coarse to set forces apart.',
        cy: 'Mae misoedd cyfan yn rhy fras i wahaniaethu rhwng heddluoedd.',
      },
    },
    disclosure: alreadyPublic,
  },
  {
    id: 'stops-by-sex',
    version: 1,
    title: { en: 'Stop and search, by recorded sex', cy: 'Stopio a chwilio, yn ôl rhyw a gofnodwyd' },
    meaning: {
      en: 'How many people were stopped and searched, and how often their sex was not recorded.',
      cy: 'Faint o bobl a gafodd eu stopio a’u chwilio, a pha mor aml na chafodd eu rhyw ei gofnodi.',
    },
    sentence: {
      en: '{value} people were stopped and searched in {place} in {period}.',
      cy: 'Cafodd {value} o bobl eu stopio a’u chwilio yn ardal {place} yn {period}.',
    },
    framework: ['A11'],
    unit: 'stop-and-search',
    numerator: { en: 'Stops and searches', cy: 'Achosion o stopio a chwilio' },
    denominator: { en: 'Not applicable', cy: 'Ddim yn berthnasol' },
    kind: 'count',
    periods: ['year'],
    breakdowns: [
      {
        id: 'sex',
        name: { en: 'Recorded sex', cy: 'Rhyw a gofnodwyd' },
        categories: [
          { id: 'female', name: { en: 'Female', cy: 'Benyw' } },
          { id: 'male', name: { en: 'Male', cy: 'Gwryw' } },
          { id: 'not-recorded', name: { en: 'Not recorded', cy: 'Heb ei gofnodi' } },
        ],
      },
    ],
    sources: ['police-uk-stop-and-search'],
    direction: 'context',
    caveats: [madeUpCaveat],
    seriesBreaks: [],
    smallestBase: 0,
    matureAfterMonths: 0,
    comparison: {
      forces: 'never',
      reason: {
        en: 'A count depends on how many people live in an area.',
        cy: 'Mae cyfrif yn dibynnu ar faint o bobl sy’n byw mewn ardal.',
      },
    },
    disclosure: { rule: 'suppress', threshold: 10 },
  },
].map(parseMeasureDefinition);
