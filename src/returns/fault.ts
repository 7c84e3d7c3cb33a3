import type { Bilingual } from '../kernel/index.ts';

/** What can be wrong with a return, in words for whoever sent it. */
export const faultWords = {
  'package-refused': {
    en: 'The package cannot be opened safely',
    cy: 'Ni ellir agor y pecyn yn ddiogel',
  },
  'file-missing': { en: 'A file is missing', cy: 'Mae ffeil ar goll' },
  'file-unexpected': { en: 'A file does not belong', cy: 'Nid yw ffeil yn perthyn' },
  'manifest-unreadable': {
    en: 'The description of the package cannot be read',
    cy: 'Ni ellir darllen disgrifiad y pecyn',
  },
  'manifest-differs': {
    en: 'The description does not fit the files',
    cy: "Nid yw'r disgrifiad yn cyd-fynd â'r ffeiliau",
  },
  'checksum-differs': { en: 'A file was changed', cy: 'Newidiwyd ffeil' },
  'signature-missing': { en: 'There is no signature', cy: 'Nid oes llofnod' },
  'signature-wrong': { en: 'The signature does not fit', cy: "Nid yw'r llofnod yn cyd-fynd" },
  'key-unknown': { en: 'The key is not trusted', cy: 'Nid ymddiriedir yn yr allwedd' },
  'key-of-another-force': {
    en: 'The key belongs to another force',
    cy: "Mae'r allwedd yn perthyn i heddlu arall",
  },
  'force-unknown': { en: 'The force is not known', cy: "Nid yw'r heddlu'n hysbys" },
  'period-wrong': { en: 'The period is not a quarter', cy: "Nid chwarter yw'r cyfnod" },
  'definition-unknown': { en: 'The definition is not held here', cy: 'Ni chedwir y diffiniad yma' },
  'definition-differs': {
    en: 'The definition says something else here',
    cy: "Mae'r diffiniad yn dweud rhywbeth arall yma",
  },
  'header-wrong': { en: 'The columns are not the published ones', cy: 'Nid y colofnau cyhoeddedig ydynt' },
  'cell-wrong': { en: 'A cell holds what it may not', cy: 'Mae cell yn dal yr hyn na chaiff' },
  'row-wrong': { en: 'A row does not belong', cy: 'Nid yw rhes yn perthyn' },
  'row-repeated': { en: 'A row stands twice', cy: 'Mae rhes yno ddwywaith' },
  'unit-wrong': { en: 'The unit is another one', cy: 'Uned arall ydyw' },
  'small-count-shown': { en: 'A small count is shown', cy: 'Dangosir cyfrif bach' },
  'difference-shown': {
    en: 'A small count follows from two others',
    cy: 'Mae cyfrif bach yn dilyn o ddau arall',
  },
  'impossible-order': { en: 'A part is more than its whole', cy: "Mae rhan yn fwy na'i chyfan" },
  'sum-differs': { en: 'The parts do not add up', cy: "Nid yw'r rhannau'n adio" },
  'figure-differs': {
    en: 'A figure does not follow from the counts',
    cy: "Nid yw ffigur yn dilyn o'r cyfrifon",
  },
  'percentage-differs': {
    en: 'A percentage does not match its counts',
    cy: "Nid yw canran yn cyd-fynd â'i chyfrifon",
  },
  'origin-mixed': {
    en: 'Made-up and real figures would be mixed',
    cy: 'Byddai ffigurau ffug a real yn gymysg',
  },
  'older-than-held': { en: 'A later return is held', cy: 'Cedwir ffurflen ddiweddarach' },
  'change-gives-away': {
    en: 'With an earlier return it gives people away',
    cy: "Gyda ffurflen gynharach mae'n datgelu pobl",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type FaultKind = keyof typeof faultWords;

/** One fault: where it stands, what was seen there, and what was expected. Line and column count from 1 and from the name. */
export interface ReturnFault {
  readonly kind: FaultKind;
  /** Empty where it is about the package. */
  readonly file: string;
  readonly line: number | null;
  readonly column: string;
  readonly seen: string;
  readonly expected: Bilingual;
}

/** What was seen is shown to the sender, so that it can be found; no more of it than that takes. */
const seenMax = 60;

export function faultAt(
  kind: FaultKind,
  place: { readonly file?: string; readonly line?: number; readonly column?: string },
  seen: string,
  expected: Bilingual,
): ReturnFault {
  // Control characters would rewrite a terminal.
  const printable = seen.replace(/\p{C}/gu, '\u{fffd}');
  return {
    kind,
    file: place.file ?? '',
    line: place.line ?? null,
    column: place.column ?? '',
    seen: printable.length > seenMax ? `${printable.slice(0, seenMax)}…` : printable,
    expected,
  };
}
