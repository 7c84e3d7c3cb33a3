import type { Bilingual } from '../../../kernel/index.ts';
import { type CalibrationTarget, target } from './target.ts';

const evaw =
  'https://www.endviolenceagainstwomen.org.uk/national-police-chiefs-council-highlights-lack-of-accountability-for-police-perpetrated-vawg/';
const policeOracle = 'https://touch.policeoracle.com/news/article.cfm?id=110692';
const policeProfessional =
  'https://www.policeprofessional.com/news/more-than-1000-complaints-against-police-in-six-months-over-treatment-of-women-and-girls/';
const euroWeekly =
  'https://euroweeklynews.com/2023/03/14/british-police-accused-of-violence-against-women-in-what-are-called-staggering-figures-by-womens-aid/';
const independent =
  'https://independent.co.uk/news/uk/home-news/police-officer-uk-report-abuse-everard-b2299884.html';

const withTransportPolice: Bilingual = {
  en: 'Published for 43 forces and the British Transport Police.',
  cy: 'Cyhoeddwyd ar gyfer 43 o heddluoedd a’r Heddlu Trafnidiaeth Prydeinig.',
};

/** Allegations against police, October 2021 to March 2022. */
export const policeTargets: readonly CalibrationTarget[] = [
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
