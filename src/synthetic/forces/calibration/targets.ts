import type { Bilingual } from '../../../kernel/index.ts';
import { crimeTargets } from './crime-targets.ts';
import { policeTargets } from './police-targets.ts';
import { concentrationTargets, protectionTargets } from './protection-targets.ts';
import type { CalibrationTarget } from './target.ts';

/** Every figure that the made-up country is fitted to. */
export const calibrationTargets: readonly CalibrationTarget[] = [
  ...crimeTargets,
  ...concentrationTargets,
  ...protectionTargets,
  ...policeTargets,
];

/** A published figure that is shown beside and not fitted, with the reason. */
export interface UnfittedFigure {
  readonly words: Bilingual;
  readonly published: Bilingual;
  readonly mark: 'S' | 'M' | 'I';
  readonly source: string;
  readonly reason: Bilingual;
}

const v100 = 'https://the-independent.com/news/uk/crime/met-police-terrorists-women-violence-b2376735.html';
const evaw =
  'https://www.endviolenceagainstwomen.org.uk/national-police-chiefs-council-highlights-lack-of-accountability-for-police-perpetrated-vawg/';

/** What was read and not fitted. */
export const unfittedFigures: readonly UnfittedFigure[] = [
  {
    words: {
      en: 'No outcome yet; median days to an outcome; all crime, year to March 2023',
      cy: 'Dim canlyniad eto; canolrif y diwrnodau hyd ganlyniad; pob trosedd, blwyddyn hyd fis Mawrth 2023',
    },
    published: { en: '8.0%; 14', cy: '8.0%; 14' },
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
    published: { en: '35,000', cy: '35,000' },
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
    published: { en: '290 of 524; 167 of 653', cy: '290 o 524; 167 o 653' },
    mark: 'S',
    source: evaw,
    reason: {
      en: 'The day on which they were counted is not published, and the share depends on it.',
      cy: 'Ni chyhoeddir y diwrnod y’u cyfrifwyd, ac mae’r gyfran yn dibynnu arno.',
    },
  },
];
