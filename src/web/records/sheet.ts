import type { Language } from '../../kernel/index.ts';
import type { Field } from '../staff/field.ts';
import { errorsShown, type FormErrors } from '../staff/form.ts';
import type { StaffPage, Visit } from '../staff/route.ts';
import { say } from '../words/messages.ts';
import { sheetMessages } from './sheet-messages.ts';

export interface Link {
  readonly address: string;
  readonly text: string;
  readonly more?: string;
}

export interface SheetTable {
  readonly caption: string;
  /** What stands between the title and the rows. */
  readonly note?: string;
  /** Read down on a phone: each row under its heading, each cell behind the name of its column. */
  readonly stacks?: true;
  readonly columns: readonly { readonly text: string; readonly numeric?: boolean }[];
  readonly rows: readonly {
    readonly name: string;
    readonly address?: string;
    /** `lang` marks words that are not in the language of the page. */
    readonly cells: readonly (string | { readonly text: string; readonly lang: Language })[];
  }[];
}

export interface SheetForm {
  /** Without it the form is one of many of its kind on the page. */
  readonly id?: string;
  readonly method: 'get' | 'post';
  readonly action: string;
  readonly sendsFiles?: true;
  readonly fields: readonly Field[];
  readonly buttons: readonly {
    readonly text: string;
    readonly name?: string;
    readonly value?: string;
    readonly quiet?: true;
  }[];
}

/** A part of a page of records, in the order in which it is read. */
export type Part =
  | { readonly kind: 'heading' | 'smaller-heading'; readonly text: string; readonly id?: string }
  | { readonly kind: 'words' | 'caution' | 'notice'; readonly text: string }
  | { readonly kind: 'list'; readonly texts: readonly string[] }
  | { readonly kind: 'links' | 'choices'; readonly links: readonly Link[] }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly name: string; readonly text: string }[] }
  | { readonly kind: 'table'; readonly table: SheetTable }
  | { readonly kind: 'folded'; readonly table: SheetTable; readonly summary: string }
  | {
      readonly kind: 'chart';
      readonly chart: {
        readonly title: string;
        readonly markup: string;
        readonly notes: readonly string[];
      };
    }
  | { readonly kind: 'text'; readonly label: string; readonly text: string }
  | { readonly kind: 'form'; readonly form: SheetForm };

export const heading = (text: string): Part => ({ kind: 'heading', text });
export const smallerHeading = (text: string): Part => ({ kind: 'smaller-heading', text });
export const words = (text: string): Part => ({ kind: 'words', text });
export const caution = (text: string): Part => ({ kind: 'caution', text });
export const notice = (text: string): Part => ({ kind: 'notice', text });

/** A page of records: a title, the sentence that answers first, and its parts. */
export interface Sheet {
  readonly title: string;
  readonly lead?: string;
  readonly parts: readonly Part[];
  readonly errors?: FormErrors<string>;
  /** The pages that it lies under, after "Records". */
  readonly under?: readonly Link[];
}

/** Whether words stand right above a part already: as the title of the page, as a heading or as a chart’s title. */
function isTold(text: string, { parts, title }: Sheet, at: number): boolean {
  if (text === title) return true;
  return parts.slice(Math.max(0, at - 4), at).some((before) => {
    if (before.kind === 'heading' || before.kind === 'smaller-heading') return before.text === text;
    return before.kind === 'chart' && before.chart.title === text;
  });
}

/** A table or a chart under its own words does not print them again; who hears the page still does. */
function withoutEcho(sheet: Sheet): readonly Part[] {
  return sheet.parts.map((part, at) => {
    if (part.kind === 'table' && isTold(part.table.caption, sheet, at))
      return { ...part, table: { ...part.table, titled: true } };
    if (part.kind === 'chart' && isTold(part.chart.title, sheet, at))
      return { ...part, chart: { ...part.chart, titled: true } };
    return part;
  });
}

/** Draws a sheet. All of them are marked: each has rows about people behind it. */
export function sheetPage({ language, href }: Visit, sheet: Sheet): StaffPage {
  const t = say(sheetMessages, language);
  const fields = sheet.parts.flatMap((part) =>
    part.kind === 'form' ? part.form.fields.flatMap((field) => ('name' in field ? [field.name] : [])) : [],
  );
  return {
    template: 'components/record-sheet.njk',
    title: sheet.title,
    summary: sheet.title,
    marked: true,
    view: {
      lead: sheet.lead ?? '',
      parts: withoutEcho(sheet),
      problem: t.problem,
      dateWords: { day: t.day, month: t.month, year: t.year },
      breadcrumbs: [
        { address: href('/records'), text: t.records },
        ...(sheet.under ?? []).map(({ address, text }) => ({ address: href(address), text })),
      ],
      ...errorsShown(['form', ...fields], sheet.errors ?? {}),
    },
  };
}

/** A table, folded away under a line where it is long. */
export function tablePart(table: SheetTable, folded?: string): Part {
  return folded === undefined ? { kind: 'table', table } : { kind: 'folded', table, summary: folded };
}
