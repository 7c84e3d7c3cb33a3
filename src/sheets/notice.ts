import type { Bilingual } from '../kernel/index.ts';
import type { Layout } from './layout.ts';
import type { Sheet, Workbook } from './sheet.ts';

/** What a reader is told of a whole file or sheet before anything of it is taken. */
export const noticeSentences = {
  'windows-1252': {
    en: 'The file is not UTF-8. It was read as Windows-1252: look whether accents and apostrophes are right.',
    cy: 'Nid UTF-8 yw’r ffeil. Fe’i darllenwyd fel Windows-1252: edrychwch a yw’r acenion a’r collnodau’n gywir.',
  },
  'external-links': {
    en: 'The workbook takes values from other files. Nothing was fetched; the values are those last saved.',
    cy: 'Mae’r llyfr gwaith yn cymryd gwerthoedd o ffeiliau eraill. Ni chyrchwyd dim; y gwerthoedd a gadwyd ddiwethaf sydd yma.',
  },
  'pivot-tables': {
    en: 'The workbook holds pivot tables, which may keep rows that no sheet shows. They were not read.',
    cy: 'Mae gan y llyfr gwaith dablau colyn, a all gadw rhesi nad yw’r un ddalen yn eu dangos. Ni ddarllenwyd hwy.',
  },
  'hidden-sheets': {
    en: 'Hidden sheets, which are not read: {what}.',
    cy: 'Dalennau cudd, na chânt eu darllen: {what}.',
  },
  'hidden-rows': {
    en: 'Hidden rows, which are not read: {what}.',
    cy: 'Rhesi cudd, na chânt eu darllen: {what}.',
  },
  'hidden-columns': {
    en: 'Hidden columns, which are not read: {what}.',
    cy: 'Colofnau cudd, na chânt eu darllen: {what}.',
  },
  comments: {
    en: 'Comments, which are not read, stand at: {what}.',
    cy: 'Mae sylwadau, na chânt eu darllen, yn: {what}.',
  },
  'headings-left-out': {
    en: 'Headings that nobody has said the meaning of; nothing under them is brought: {what}.',
    cy: 'Penawdau na ddywedodd neb eu hystyr; ni ddaw dim oddi tanynt: {what}.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type NoticeCode = keyof typeof noticeSentences;

export interface Notice {
  readonly code: NoticeCode;
  readonly what: string;
}

/** Everything about a workbook and the chosen sheet that is not in the rows that are read. */
export function noticesOf(workbook: Workbook, sheet: Sheet, layout: Layout): readonly Notice[] {
  const listed = (code: NoticeCode, names: readonly (string | number)[]): readonly Notice[] =>
    names.length === 0 ? [] : [{ code, what: abridged(names.map(String)) }];
  const unknown = layout.headings.filter(({ column, hidden }) => !hidden && column === undefined);
  const hidden = layout.headings.filter((heading) => heading.hidden);
  return [
    ...workbook.extras.map((code) => ({ code, what: '' })),
    ...listed(
      'hidden-sheets',
      workbook.sheets.filter((each) => each.hidden).map(({ name }) => `“${name}”`),
    ),
    ...listed('hidden-rows', sheet.hiddenRows),
    ...listed(
      'hidden-columns',
      hidden.map(({ letters, heading }) => `${letters} “${heading}”`),
    ),
    ...listed('comments', sheet.comments),
    ...listed(
      'headings-left-out',
      unknown.map(({ letters, heading }) => `${letters} “${heading}”`),
    ),
  ];
}

const namesMax = 20;

function abridged(names: readonly string[]): string {
  const more = names.length - namesMax;
  return more > 0 ? `${names.slice(0, namesMax).join(', ')} + ${more}` : names.join(', ');
}

export function tellNotice({ code, what }: Notice): Bilingual {
  const { en, cy } = noticeSentences[code];
  return { en: en.replace('{what}', () => what), cy: cy.replace('{what}', () => what) };
}
