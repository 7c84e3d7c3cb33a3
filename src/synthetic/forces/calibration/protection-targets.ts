import type { Bilingual } from '../../../kernel/index.ts';
import { type CalibrationTarget, target } from './target.ts';

const redRisk = 'https://reducingtherisk.org.uk/annual-domestic-abuse-statistics-published/';
const disclosureAnswer =
  'https://questions-statements.parliament.uk/written-questions/detail/2022-02-23/128299/';
const v100 = 'https://the-independent.com/news/uk/crime/met-police-terrorists-women-violence-b2376735.html';
const thamesValley =
  'http://sasdghub.up.ac.za/en/research/targeting-escalation-in-intimate-partner-violence-evidence-from-52000-offenders/';
const soteria = 'https://pvcnr.com/archives/28503';

const ownRespondents: Bilingual = {
  en: 'The survey chose its own respondents, and asked about "at all times". Here: women who reported a sexual offence and disagree.',
  cy: 'Dewisodd yr arolwg ei ymatebwyr ei hun, a holi am "bob amser". Yma: menywod a roddodd wybod am drosedd rywiol ac sy’n anghytuno.',
};
const topOfScale: Bilingual = {
  en: 'The top 100 of the Metropolitan Police; at a smaller scale, as many of them as the scale leaves.',
  cy: 'Y 100 uchaf yn yr Heddlu Metropolitan; ar raddfa lai, cynifer ohonynt ag y mae’r raddfa yn eu gadael.',
};
const harmWeights: Bilingual = {
  en: 'With weights of ours in place of the Cambridge index, which may not be copied.',
  cy: 'Gyda’n pwysau ni yn lle mynegai Caergrawnt, na chaniateir ei gopïo.',
};

/** How far harm gathers in few people. */
export const concentrationTargets: readonly CalibrationTarget[] = [
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
    {
      en: 'Victims of each of the suspects ranked highest by harm in a year, mean',
      cy: 'Dioddefwyr pob un o’r rhai dan amheuaeth a restrir uchaf yn ôl niwed mewn blwyddyn, cymedr',
    },
    'each',
    2.01,
    [1.2, 3.5],
    ['S', v100],
    topOfScale,
  ),
];

/** Clare's Law, orders, and what women answered. */
export const protectionTargets: readonly CalibrationTarget[] = [
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
    {
      en: 'Clare’s Law disclosures, right to ask, a year (to March 2021)',
      cy: 'Datgeliadau Cyfraith Clare, yr hawl i ofyn, y flwyddyn (hyd fis Mawrth 2021)',
    },
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
    {
      en: 'Right to ask: requests that end in a disclosure (April to June 2020)',
      cy: 'Yr hawl i ofyn: ceisiadau sy’n arwain at ddatgeliad (Ebrill i Fehefin 2020)',
    },
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
    {
      en: 'Domestic violence protection orders granted, of those sought (1,657 of 1,873)',
      cy: 'Gorchmynion amddiffyn rhag trais domestig a ganiatawyd, o’r rhai a geisiwyd (1,657 o 1,873)',
    },
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
    {
      en: 'Women who reported a sexual offence and are unlikely to report again (2023)',
      cy: 'Menywod a roddodd wybod am drosedd rywiol ac sy’n annhebygol o roi gwybod eto (2023)',
    },
    'percent',
    56,
    [40, 66],
    ['S', soteria],
    ownRespondents,
  ),
];
