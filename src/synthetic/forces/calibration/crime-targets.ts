import { type CalibrationTarget, target } from './target.ts';

const evaw =
  'https://www.endviolenceagainstwomen.org.uk/national-police-chiefs-council-highlights-lack-of-accountability-for-police-perpetrated-vawg/';
const federation =
  'https://www.polfed.org/news/latest-news/2023/senior-officers-must-be-held-accountable-for-failing-to-record-ethnicity-of-crime-victims/';
const npcc =
  'https://news.npcc.police.uk/releases/call-to-action-as-violence-against-women-and-girls-epidemic-deepens-1';
const hester =
  'http://www.dailymail.co.uk/news/article-1209616/Women-likely-arrested-domestic-violence-despite-committing-abuse-men.html';

/** Volumes, completeness, attrition. */
export const crimeTargets: readonly CalibrationTarget[] = [
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
    {
      en: 'Crimes with a recorded woman or girl as victim, a day (published: about 3,000)',
      cy: 'Troseddau â menyw neu ferch a gofnodwyd yn ddioddefwr, y dydd (cyhoeddwyd: tua 3,000)',
    },
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
    {
      en: 'Incidents in which both accuse: men recorded as perpetrator who are arrested (about one in ten)',
      cy: 'Digwyddiadau lle mae’r ddau yn cyhuddo: dynion a gofnodwyd fel cyflawnwr a arestiwyd (tua un o bob deg)',
    },
    'percent',
    10,
    [5, 15],
    ['S', hester],
  ),
];
