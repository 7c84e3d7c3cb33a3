import { defineMessages } from '../../../words/messages.ts';

export const contractMessages = defineMessages({
  summary: {
    en: '{title}: what a police force is asked to send, column by column, and why.',
    cy: '{title}: yr hyn y gofynnir i heddlu ei anfon, fesul colofn, a pham.',
  },
  all: { en: 'What forces are asked to send', cy: 'Beth gofynnir i heddluoedd ei anfon' },
  serves: {
    en: 'It answers these measures of the framework, in our numbering: {measures}.',
    cy: 'Mae’n ateb y mesurau hyn o’r fframwaith, yn ein rhifau ni: {measures}.',
  },
  kept: {
    en: 'How long a force keeps it: after {first} {first:year|years} a person looks whether it may still be kept. Category: {category}.',
    cy: 'Pa mor hir y mae heddlu’n ei gadw: mae person yn edrych a gaiff ei gadw o hyd. Nifer y blynyddoedd cyn hynny: {first}. Categori: {category}.',
  },
  notAskedHeading: { en: 'What is not asked, on purpose', cy: 'Yr hyn na ofynnir amdano, yn fwriadol' },
  columnsHeading: { en: 'Columns', cy: 'Colofnau' },
  why: { en: 'Why', cy: 'Pam' },
  form: { en: 'Form', cy: 'Ffurf' },
  presence: { en: 'Must it be there?', cy: 'A oes rhaid iddo fod yno?' },
  sensitivity: { en: 'Kind', cy: 'Math' },
  codes: { en: 'Codes ({n})', cy: 'Codau ({n})' },
  codesCaption: { en: 'Codes of {column}', cy: 'Codau {column}' },
  code: { en: 'Code', cy: 'Cod' },
  meaning: { en: 'Meaning', cy: 'Ystyr' },
  schema: {
    en: 'This contract for programs (Frictionless, JSON)',
    cy: 'Y contract hwn ar gyfer rhaglenni (Frictionless, JSON)',
  },
  filesHeading: { en: 'Files to take', cy: 'Ffeiliau i’w cymryd' },
  template: { en: 'An empty package of all contracts (zip)', cy: 'Pecyn gwag o bob contract (zip)' },
});
