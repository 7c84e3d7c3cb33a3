import { z } from 'zod';
import type { Bilingual, PlainDate } from '../../kernel/index.ts';
import {
  bilingual,
  type Dated,
  date,
  dated,
  datedOf,
  identifier,
  mark,
  versionOn,
} from '../reference-file.ts';

const percent = z.number().min(0).max(100);
const term = z.strictObject({ id: identifier, name: bilingual, percent_from: percent, percent_to: percent });

const version = z.strictObject({
  ...dated,
  read_on: date.nullable(),
  terms: z.array(term).min(2),
});

const table = z.strictObject({ source: z.url(), title: bilingual, versions: z.array(version).min(1) });

/** A word of chance and the range it stands for, in percent. */
export interface YardstickTerm {
  readonly id: string;
  readonly name: Bilingual;
  readonly percentFrom: number;
  readonly percentTo: number;
}

/** The yardstick as it held between two dates, with where it was read and how sure that is. */
export interface YardstickVersion extends Dated {
  readonly terms: readonly YardstickTerm[];
}

export interface Yardstick {
  readonly source: string;
  readonly title: Bilingual;
  readonly versions: readonly YardstickVersion[];
}

/** Reads `reference/probability-yardstick.yaml`, already parsed from YAML. Throws a zod error that names the line at fault. */
export function parseYardstick(file: unknown): Yardstick {
  const read = table.parse(file);
  return {
    source: read.source,
    title: read.title,
    versions: read.versions.map((one) => ({
      ...datedOf(one),
      terms: one.terms.map(({ id, name, percent_from, percent_to }) => ({
        id,
        name,
        percentFrom: percent_from,
        percentTo: percent_to,
      })),
    })),
  };
}

/** The version that held on a day. */
export function yardstickOn(yardstick: Yardstick, on: PlainDate): YardstickVersion | undefined {
  return versionOn(yardstick.versions, on);
}

/** A term of a version. */
export function termOf(version: YardstickVersion, id: string): YardstickTerm | undefined {
  return version.terms.find((one) => one.id === id);
}

const codes = z.strictObject({
  codes: z
    .array(
      z.strictObject({
        id: identifier,
        kind: z.enum(['theme', 'barrier']),
        name: bilingual,
        mark,
        valid_from: date,
      }),
    )
    .min(1),
});

/** What a finding may be about. */
export interface FindingCode {
  readonly id: string;
  readonly kind: 'theme' | 'barrier';
  readonly name: Bilingual;
  readonly mark: 'S' | 'M' | 'I';
  readonly validFrom: PlainDate;
}

/** Reads `reference/finding-codes.yaml`, already parsed from YAML. Throws a zod error that names the line at fault. */
export function parseFindingCodes(file: unknown): readonly FindingCode[] {
  return codes.parse(file).codes.map(({ valid_from, ...code }) => ({ ...code, validFrom: valid_from }));
}
