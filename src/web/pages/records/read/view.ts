import { z } from 'zod';
import { type Language, readPlainDate } from '../../../../kernel/index.ts';
import type { CrimeRecord, HeldValues, RecordPart } from '../../../../operations/analyst/index.ts';
import { columnNamed } from '../../../records/code-words.ts';
import { heading, notice, type Part, sheetPage, smallerHeading, words } from '../../../records/sheet.ts';
import { boxField, lineField, type Typed } from '../../../staff/field.ts';
import { type FormErrors, line, paragraph } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { readMessages } from './messages.ts';

export const readForm = z.strictObject({ reference: line, reason: paragraph });

/** What is wrong with the form, at its fields. */
export function errorsOfReading(typed: z.infer<typeof readForm>, { language }: Visit): FormErrors<string> {
  const t = say(readMessages, language);
  return {
    ...(typed.reference === '' ? { reference: t.errorReference } : {}),
    ...(typed.reason === '' ? { reason: t.errorReason } : {}),
  };
}

/** The page that asks which record is read, and why. */
export function readPage(
  visit: Visit,
  shown: { readonly typed: Typed; readonly errors: FormErrors<string> },
): StaffPage {
  const { language, href } = visit;
  const t = say(readMessages, language);
  return sheetPage(visit, {
    title: t.title,
    lead: t.lead,
    errors: shown.errors,
    parts: [
      words(t.purpose),
      {
        kind: 'form',
        form: {
          id: 'form',
          method: 'post',
          action: href('/records/read'),
          fields: [
            lineField(shown.typed, 'reference', t.reference, t.referenceHint),
            boxField(shown.typed, 'reason', t.reason, t.reasonHint),
          ],
          buttons: [{ text: t.read }],
        },
      },
    ],
  });
}

/** A value in words: a code by its title, a day written out, a blank said to be one. */
function valueWords(contract: string, name: string, value: string | null, language: Language): string {
  if (value === null) return say(readMessages, language).blank;
  const column = columnNamed(contract, name);
  if (column?.type === 'code') {
    const { codes, unknowns } = column.codes;
    return [...codes, ...unknowns].find(({ code }) => code === value)?.title[language] ?? value;
  }
  const day = column?.type === 'date' ? readPlainDate(value) : undefined;
  return day === undefined ? value : onDate(day, language);
}

function factsOf({ contract }: RecordPart, row: HeldValues, language: Language): Part {
  return {
    kind: 'facts',
    facts: Object.entries(row).map(([name, value]) => ({
      name: columnNamed(contract.name, name)?.title[language] ?? name,
      text: valueWords(contract.name, name, value, language),
    })),
  };
}

function partsOf(part: RecordPart, language: Language): readonly Part[] {
  const t = say(readMessages, language);
  const title = part.contract.title[language];
  if (part.rows.length === 0) return [heading(title), words(t.none)];
  return [
    heading(title),
    ...part.rows.flatMap((row, at) => [
      ...(part.rows.length === 1 ? [] : [smallerHeading(t.one({ title, n: at + 1 }))]),
      factsOf(part, row, language),
    ]),
  ];
}

/** One crime as it is held, part by part. */
export function recordPage(visit: Visit, record: CrimeRecord, reason: string): StaffPage {
  const { language, href } = visit;
  const t = say(readMessages, language);
  return sheetPage(visit, {
    title: t.crime({ reference: record.crimeRef }),
    parts: [
      notice(t.recorded({ reason })),
      words(t.nameless),
      ...record.parts.flatMap((part) => partsOf(part, language)),
      { kind: 'links', links: [{ address: href('/records/read'), text: t.another }] },
    ],
  });
}
