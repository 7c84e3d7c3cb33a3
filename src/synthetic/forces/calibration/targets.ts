import type { Bilingual } from '../../../kernel/index.ts';
import type { StatisticName } from './statistics.ts';

/**
 * A published figure that the made-up country is held against. `inside`: the range that counts as near enough, in the unit
 * of the figure; chosen by us, wide where forces or years differ much, or where a tenth of the country holds few cases.
 */
export interface CalibrationTarget {
  readonly statistic: StatisticName;
  readonly words: Bilingual;
  readonly unit: 'count' | 'percent' | 'each';
  readonly published: number;
  readonly inside: readonly [low: number, high: number];
  /** S: seen in the linked source. M: from memory. I: worked out from figures that were seen. */
  readonly mark: 'S' | 'M' | 'I';
  readonly source: string;
  /** Why the two are not quite the same thing, where they are not. */
  readonly note: Bilingual | null;
}

/** A published figure that is shown beside and not fitted, with the reason. */
export interface UnfittedFigure {
  readonly words: Bilingual;
  readonly published: string;
  readonly mark: 'S' | 'M' | 'I';
  readonly source: string;
  readonly reason: Bilingual;
}

const evaw =
  'https://www.endviolenceagainstwomen.org.uk/national-police-chiefs-council-highlights-lack-of-accountability-for-police-perpetrated-vawg/';
const federation =
  'https://www.polfed.org/news/latest-news/2023/senior-officers-must-be-held-accountable-for-failing-to-record-ethnicity-of-crime-victims/';
const npcc =
  'https://news.npcc.police.uk/releases/call-to-action-as-violence-against-women-and-girls-epidemic-deepens-1';
const redRisk = 'https://reducingtherisk.org.uk/annual-domestic-abuse-statistics-published/';
const disclosureAnswer =
  'https://questions-statements.parliament.uk/written-questions/detail/2022-02-23/128299/';
const policeOracle = 'https://touch.policeoracle.com/news/article.cfm?id=110692';
const policeProfessional =
  'https://www.policeprofessional.com/news/more-than-1000-complaints-against-police-in-six-months-over-treatment-of-women-and-girls/';
const euroWeekly =
  'https://euroweeklynews.com/2023/03/14/british-police-accused-of-violence-against-women-in-what-are-called-staggering-figures-by-womens-aid/';
const independent =
  'https://independent.co.uk/news/uk/home-news/police-officer-uk-report-abuse-everard-b2299884.html';
const hester =
  'http://www.dailymail.co.uk/news/article-1209616/Women-likely-arrested-domestic-violence-despite-committing-abuse-men.html';
const v100 = 'https://the-independent.com/news/uk/crime/met-police-terrorists-women-violence-b2376735.html';
const thamesValley =
  'http://sasdghub.up.ac.za/en/research/targeting-escalation-in-intimate-partner-violence-evidence-from-52000-offenders/';
const soteria = 'https://pvcnr.com/archives/28503';

const target = (
  statistic: StatisticName,
  words: Bilingual,
  unit: CalibrationTarget['unit'],
  published: number,
  inside: CalibrationTarget['inside'],
  [mark, source]: readonly [CalibrationTarget['mark'], string],
  note: Bilingual | null = null,
): CalibrationTarget => ({ statistic, words, unit, published, inside, mark, source, note });

const ownRespondents: Bilingual = {
  en: 'The survey chose its own respondents, and asked about "at all times". Here: women who reported a sexual offence and disagree.',
  cy: 'Dewisodd yr arolwg ei ymatebwyr ei hun, a holi am "bob amser". Yma: menywod a roddodd wybod am drosedd rywiol ac sy’n anghytuno.',
};
const withTransportPolice: Bilingual = {
  en: 'Published for 43 forces and the British Transport Police.',
  cy: 'Cyhoeddwyd ar gyfer 43 o heddluoedd a’r Heddlu Trafnidiaeth Prydeinig.',
};
const topOfScale: Bilingual = {
  en: 'The top 100 of the Metropolitan Police; at a smaller scale, as many of them as the scale leaves.',
  cy: 'Y 100 uchaf yn yr Heddlu Metropolitan; ar raddfa lai, cynifer ohonynt ag y mae’r raddfa yn eu gadael.',
};
const harmWeights: Bilingual = {
  en: 'With weights of ours in place of the Cambridge index, which may not be copied.',
  cy: 'Gyda’n pwysau ni yn lle mynegai Caergrawnt, na chaniateir ei gopïo.',
};

/** Volumes, completeness, attrition. */
const crimeTargets: readonly CalibrationTarget[] = [
  target(
    'vawg-crimes-a-year',
    {
      en: 'Crimes with a recorded woman or girl as victim, a year (published: over 1 million in 2022/23)',
      cy: 'Troseddau â menyw neu ferch a gofnodwyd yn ddioddefwr, y flwyddyn (cyhoeddwyd: dros 1 miliwn yn 2022/23)',
    },
    'count',
    1_000_000,
    [1_000_000, 1_120_000],
    ['S', npcc],
  ),
  target(
    'vawg-crimes-a-day',
    { en: 'The same, a day', cy: 'Yr un peth, y dydd' },
    'count',
    3000,
    [2700, 3300],
    ['S', npcc],
  ),
  target(
    'domestic-crimes-a-year',
    {
      en: 'Domestic abuse crimes, a year (year to March 2022)',
      cy: 'Troseddau cam-drin domestig, y flwyddyn (blwyddyn hyd fis Mawrth 2022)',
    },
    'count',
    910_980,
    [820_000, 1_002_000],
    ['S', 'https://committees.parliament.uk/writtenevidence/116396/html/'],
  ),
  target(
    'sexual-crimes-a-year',
    {
      en: 'Rapes and sexual assaults recorded, a year (2023/24)',
      cy: 'Achosion o dreisio ac ymosodiad rhywiol a gofnodwyd, y flwyddyn (2023/24)',
    },
    'count',
    123_000,
    [110_000, 136_000],
    ['S', 'https://tvl.network/2025/01/31/violence-against-women-and-girls-growing-says-watchdog'],
  ),
  target(
    'sex-missing',
    { en: 'Victims whose sex is not recorded (2021-22)', cy: 'Dioddefwyr na chofnodwyd eu rhyw (2021-22)' },
    'percent',
    26,
    [23, 29],
    ['S', federation],
  ),
  target(
    'age-missing',
    {
      en: 'Victims whose age is not recorded (2021-22)',
      cy: 'Dioddefwyr na chofnodwyd eu hoedran (2021-22)',
    },
    'percent',
    27,
    [24, 30],
    ['S', federation],
  ),
  target(
    'ethnicity-missing',
    {
      en: 'Victims whose ethnicity is not recorded (2021-22)',
      cy: 'Dioddefwyr na chofnodwyd eu hethnigrwydd (2021-22)',
    },
    'percent',
    61,
    [58, 64],
    ['S', federation],
  ),
  target(
    'charged',
    {
      en: 'Crimes against women and girls closed with a charge (October 2021 to March 2022)',
      cy: 'Troseddau yn erbyn menywod a merched a gaewyd â chyhuddiad (Hydref 2021 i Fawrth 2022)',
    },
    'percent',
    6,
    [5, 7],
    ['S', evaw],
    {
      en: 'Here: of crimes recorded at least 180 days before the extract.',
      cy: 'Yma: o droseddau a gofnodwyd o leiaf 180 diwrnod cyn yr echdyniad.',
    },
  ),
  target(
    'domestic-no-action',
    {
      en: 'Domestic abuse crimes closed without further action (published: three of four)',
      cy: 'Troseddau cam-drin domestig a gaewyd heb gamau pellach (cyhoeddwyd: tri o bob pedwar)',
    },
    'percent',
    75,
    [70, 80],
    [
      'S',
      'https://challenge-magazine.org/2021/09/17/police-inspectorate-releases-report-on-police-response-to-violence-against-women-and-girls/',
    ],
    {
      en: 'Here: outcomes 14, 15, 16, 18 and 21 among crimes that have an outcome. The source is a report of the report.',
      cy: 'Yma: canlyniadau 14, 15, 16, 18 a 21 ymhlith troseddau sydd â chanlyniad. Adroddiad am yr adroddiad yw’r ffynhonnell.',
    },
  ),
  target(
    'rape-outcome-16',
    {
      en: 'Rapes closed because the victim could not continue, suspect known (2018; 33% in 2015)',
      cy: 'Achosion o dreisio a gaewyd am na allai’r dioddefwr barhau, person dan amheuaeth yn hysbys (2018; 33% yn 2015)',
    },
    'percent',
    48,
    [42, 54],
    ['S', 'https://www.newlawjournal.co.uk/content/justice-delays-deter-victims'],
  ),
  target(
    'counter-women-arrested',
    {
      en: 'Incidents in which both accuse: women recorded as perpetrator who are arrested (about one in three)',
      cy: 'Digwyddiadau lle mae’r ddau yn cyhuddo: menywod a gofnodwyd fel cyflawnwr a arestiwyd (tua un o bob tri)',
    },
    'percent',
    33,
    [25, 41],
    ['S', hester],
  ),
  target(
    'counter-men-arrested',
    { en: 'The same, men (about one in ten)', cy: 'Yr un peth, dynion (tua un o bob deg)' },
    'percent',
    10,
    [5, 15],
    ['S', hester],
  ),
];

/** How far harm gathers in few people. */
const concentrationTargets: readonly CalibrationTarget[] = [
  target(
    'not-reported-again',
    {
      en: 'Intimate partner suspects not reported again within two years (one force)',
      cy: 'Pobl dan amheuaeth mewn achosion partner agos na roddwyd gwybod amdanynt eto o fewn dwy flynedd (un heddlu)',
    },
    'percent',
    77.6,
    [71, 83],
    ['S', thamesValley],
    {
      en: 'Here: suspects of the first month of the span, followed to its end.',
      cy: 'Yma: pobl dan amheuaeth ym mis cyntaf y cyfnod, a ddilynwyd hyd ei ddiwedd.',
    },
  ),
  target(
    'harm-of-top-3',
    {
      en: 'Share of the harm that the most harmful 3% of intimate partner suspects did (one force)',
      cy: 'Cyfran y niwed a wnaeth y 3% mwyaf niweidiol o’r rhai dan amheuaeth mewn achosion partner agos (un heddlu)',
    },
    'percent',
    90,
    [80, 96],
    ['S', thamesValley],
    harmWeights,
  ),
  target(
    'ranked-offences',
    {
      en: 'Offences of each of the suspects ranked highest by harm in a year, mean',
      cy: 'Troseddau pob un o’r rhai dan amheuaeth a restrir uchaf yn ôl niwed mewn blwyddyn, cymedr',
    },
    'each',
    4.45,
    [2.5, 8],
    ['S', v100],
    topOfScale,
  ),
  target(
    'ranked-victims',
    { en: 'Victims of each of them, mean', cy: 'Dioddefwyr pob un ohonynt, cymedr' },
    'each',
    2.01,
    [1.2, 3.5],
    ['S', v100],
    topOfScale,
  ),
];

/** Clare's Law, orders, and what women answered. */
const protectionTargets: readonly CalibrationTarget[] = [
  target(
    'disclosures-know-a-year',
    {
      en: 'Clare’s Law disclosures, right to know, a year (to March 2021)',
      cy: 'Datgeliadau Cyfraith Clare, yr hawl i wybod, y flwyddyn (hyd fis Mawrth 2021)',
    },
    'count',
    6405,
    [5400, 7400],
    ['S', disclosureAnswer],
  ),
  target(
    'disclosures-ask-a-year',
    { en: 'The same, right to ask', cy: 'Yr un peth, yr hawl i ofyn' },
    'count',
    7037,
    [6000, 8100],
    ['S', disclosureAnswer],
  ),
  target(
    'know-disclosed',
    {
      en: 'Right to know: requests that end in a disclosure (April to June 2020)',
      cy: 'Yr hawl i wybod: ceisiadau sy’n arwain at ddatgeliad (Ebrill i Fehefin 2020)',
    },
    'percent',
    53,
    [46, 60],
    ['S', redRisk],
  ),
  target(
    'ask-disclosed',
    { en: 'The same, right to ask', cy: 'Yr un peth, yr hawl i ofyn' },
    'percent',
    38,
    [32, 44],
    ['S', redRisk],
  ),
  target(
    'dvpo-sought-a-year',
    {
      en: 'Domestic violence protection orders sought, a year (1,873 in April to June 2020, times four)',
      cy: 'Gorchmynion amddiffyn rhag trais domestig a geisiwyd, y flwyddyn (1,873 yn Ebrill i Fehefin 2020, gwaith pedwar)',
    },
    'count',
    7492,
    [6300, 8700],
    ['I', redRisk],
  ),
  target(
    'dvpo-granted',
    { en: 'Those granted (1,657 of 1,873)', cy: 'Y rhai a ganiatawyd (1,657 o 1,873)' },
    'percent',
    88,
    [84, 92],
    ['S', redRisk],
  ),
  target(
    'survey-not-believed',
    {
      en: 'Women who reported a sexual offence and were not believed (2023)',
      cy: 'Menywod a roddodd wybod am drosedd rywiol ac na chawsant eu credu (2023)',
    },
    'percent',
    42,
    [32, 56],
    ['S', soteria],
    ownRespondents,
  ),
  target(
    'survey-not-again',
    { en: 'The same: unlikely to report again (2023)', cy: 'Yr un peth: annhebygol o roi gwybod eto (2023)' },
    'percent',
    56,
    [40, 66],
    ['S', soteria],
    ownRespondents,
  ),
];

/** Allegations against police, October 2021 to March 2022. */
const policeTargets: readonly CalibrationTarget[] = [
  target(
    'police-cases-half-year',
    {
      en: 'Cases of violence or abuse of women and girls by police, in half a year',
      cy: 'Achosion o drais yn erbyn neu gam-drin menywod a merched gan yr heddlu, mewn hanner blwyddyn',
    },
    'count',
    1177,
    [980, 1380],
    ['S', policeOracle],
    withTransportPolice,
  ),
  target(
    'police-conduct-share',
    { en: 'Cases raised inside the force', cy: 'Achosion a godwyd o fewn yr heddlu' },
    'percent',
    55,
    [47, 63],
    ['S', independent],
  ),
  target(
    'police-allegations-a-case',
    { en: 'Allegations a case (1,483 of 1,177)', cy: 'Honiadau fesul achos (1,483 o 1,177)' },
    'each',
    1.26,
    [1.16, 1.36],
    ['I', policeOracle],
  ),
  target(
    'police-people-a-case',
    { en: 'People a case (1,539 of 1,177)', cy: 'Pobl fesul achos (1,539 o 1,177)' },
    'each',
    1.31,
    [1.18, 1.44],
    ['I', policeOracle],
  ),
  target(
    'complaint-use-of-force',
    { en: 'Complaints that are about use of force', cy: 'Cwynion sy’n ymwneud â defnyddio grym' },
    'percent',
    63,
    [55, 71],
    ['S', policeProfessional],
  ),
  target(
    'conduct-discreditable',
    { en: 'Conduct matters: discreditable conduct', cy: 'Materion ymddygiad: ymddygiad gwarthus' },
    'percent',
    48,
    [40, 56],
    ['S', euroWeekly],
  ),
  target(
    'conduct-sexual-assault',
    { en: 'Conduct matters: sexual assault', cy: 'Materion ymddygiad: ymosodiad rhywiol' },
    'percent',
    19,
    [13, 25],
    ['S', euroWeekly],
  ),
  target(
    'conduct-sexual-harassment',
    { en: 'Conduct matters: sexual harassment', cy: 'Materion ymddygiad: aflonyddu rhywiol' },
    'percent',
    13,
    [8, 18],
    ['S', euroWeekly],
  ),
  target(
    'complaint-no-action',
    { en: 'Finished complaints that led to no action', cy: 'Cwynion gorffenedig na arweiniodd at gamau' },
    'percent',
    91,
    [86, 96],
    ['S', evaw],
  ),
  target(
    'conduct-no-action',
    {
      en: 'Finished conduct matters that led to no action',
      cy: 'Materion ymddygiad gorffenedig na arweiniodd at gamau',
    },
    'percent',
    70,
    [61, 79],
    ['S', evaw],
  ),
  target(
    'conduct-dismissed',
    {
      en: 'Finished conduct matters that ended in dismissal (13 of 167)',
      cy: 'Materion ymddygiad gorffenedig a arweiniodd at ddiswyddo (13 o 167)',
    },
    'percent',
    7.8,
    [3.5, 13],
    ['I', independent],
  ),
];

/** Every figure that the made-up country is fitted to. */
export const calibrationTargets: readonly CalibrationTarget[] = [
  ...crimeTargets,
  ...concentrationTargets,
  ...protectionTargets,
  ...policeTargets,
];

/** What was read and not fitted. */
export const unfittedFigures: readonly UnfittedFigure[] = [
  {
    words: {
      en: 'No outcome yet; median days to an outcome; all crime, year to March 2023',
      cy: 'Dim canlyniad eto; canolrif y diwrnodau hyd ganlyniad; pob trosedd, blwyddyn hyd fis Mawrth 2023',
    },
    published: '8.0%; 14',
    mark: 'S',
    source:
      'https://gov.uk/government/statistics/crime-outcomes-in-england-and-wales-2022-to-2023/crime-outcomes-in-england-and-wales-2022-to-2023',
    reason: {
      en: 'It counts all crime, most of it theft that is closed in days.',
      cy: 'Mae’n cyfrif pob trosedd, y rhan fwyaf ohono yn ddwyn a gaeir mewn dyddiau.',
    },
  },
  {
    words: {
      en: 'Suspects of violence against women and girls in London, a year',
      cy: 'Pobl dan amheuaeth o drais yn erbyn menywod a merched yn Llundain, y flwyddyn',
    },
    published: '35,000',
    mark: 'S',
    source: v100,
    reason: {
      en: 'It does not fit a million crimes a year in the country, of which most have a suspect; which offences it counts is not published.',
      cy: 'Nid yw’n cyd-fynd â miliwn o droseddau’r flwyddyn yn y wlad, y mae gan y rhan fwyaf ohonynt rywun dan amheuaeth; ni chyhoeddir pa droseddau y mae’n eu cyfrif.',
    },
  },
  {
    words: {
      en: 'Allegation cases finished by the time of the report: complaints, conduct',
      cy: 'Achosion honiadau a orffennwyd erbyn yr adroddiad: cwynion, ymddygiad',
    },
    published: '290 of 524; 167 of 653',
    mark: 'S',
    source: evaw,
    reason: {
      en: 'The day on which they were counted is not published, and the share depends on it.',
      cy: 'Ni chyhoeddir y diwrnod y’u cyfrifwyd, ac mae’r gyfran yn dibynnu arno.',
    },
  },
];
