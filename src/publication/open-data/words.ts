import { type Bilingual, inMonth, type Month } from '../../kernel/index.ts';
import type { Dataset, Marker } from '../../measures/index.ts';

/** Where the rows come from, as a citation. */
export const sources: Readonly<Record<Dataset, Bilingual>> = {
  'police-uk-street': {
    en: 'data.police.uk, street-level crime',
    cy: 'data.police.uk, troseddau ar lefel stryd',
  },
  'police-uk-outcomes': { en: 'data.police.uk, outcomes', cy: 'data.police.uk, canlyniadau' },
  'police-uk-stop-and-search': {
    en: 'data.police.uk, stop and search',
    cy: 'data.police.uk, stopio a chwilio',
  },
  'home-office-recorded-crime': {
    en: 'Home Office, police recorded crime open data tables',
    cy: 'Y Swyddfa Gartref, tablau data agored troseddau a gofnodwyd gan yr heddlu',
  },
  'home-office-outcomes': {
    en: 'Home Office, crime outcomes open data tables',
    cy: 'Y Swyddfa Gartref, tablau data agored canlyniadau troseddau',
  },
};

export const licence: Bilingual = {
  en: 'Contains public sector information licensed under the Open Government Licence v3.0.',
  cy: "Yn cynnwys gwybodaeth sector cyhoeddus sydd wedi'i thrwyddedu o dan Drwydded Llywodraeth Agored f3.0.",
};

export const madeUpNote: Bilingual = {
  en: 'Made-up data, for demonstration. These figures describe no real place, force or person.',
  cy: "Data dychmygol, at ddibenion arddangos. Nid yw'r ffigurau hyn yn disgrifio unrhyw le, heddlu na pherson go iawn.",
};

/** What each marker says. Source: Government Analysis Function, symbols in tables; the words are ours. */
export const markerMeanings: Readonly<Record<Marker, Bilingual>> = {
  '[c]': {
    en: 'Withheld to protect people. It is not zero.',
    cy: "Wedi'i ddal yn ôl i ddiogelu pobl. Nid sero ydyw.",
  },
  '[x]': { en: 'Not available: nothing was received.', cy: 'Ddim ar gael: ni dderbyniwyd dim.' },
  '[z]': {
    en: 'Not applicable: there is nothing to count.',
    cy: "Ddim yn berthnasol: nid oes dim i'w gyfrif.",
  },
  '[low]': { en: 'Rounds to zero but is more.', cy: 'Yn talgrynnu i sero ond yn fwy.' },
  '[u]': {
    en: 'Low reliability: few cases, months missing, or too early to judge.',
    cy: "Dibynadwyedd isel: ychydig o achosion, misoedd ar goll, neu'n rhy gynnar i farnu.",
  },
  '[r]': { en: 'Revised since an earlier release.', cy: "Wedi'i ddiwygio ers cyhoeddiad cynharach." },
  '[b]': { en: 'Break in the series: compare with care.', cy: 'Toriad yn y gyfres: cymharwch yn ofalus.' },
};

/** `fis` before a month's name spares the mutation that each would need. */
export function titleOf(from: Month, to: Month): Bilingual {
  return {
    en: `Figures from ${inMonth(from, 'en')} to ${inMonth(to, 'en')}`,
    cy: `Ffigurau o fis ${inMonth(from, 'cy')} i fis ${inMonth(to, 'cy')}`,
  };
}
