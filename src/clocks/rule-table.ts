import { z } from 'zod';
import { type Bilingual, Fault, type PlainDate, readPlainDate } from '../kernel/index.ts';
import { dayKinds } from './calendar.ts';
import type { Counting } from './counting.ts';
import type { ClockRule, RuleBook, RuleVersion } from './rule.ts';
import { type Court, courts, type SittingHours } from './sitting.ts';

const bilingual = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) });
const date = z.string().transform((text, context): PlainDate => {
  const read = readPlainDate(text);
  if (read !== undefined) return read;
  context.addIssue({ code: 'custom', message: `not a date: ${text}` });
  return z.NEVER;
});
const mark = z.enum(['S', 'M', 'I']);
const leavesOut = z.array(z.enum(dayKinds));

/** What every dated version carries, so that a reader can go and look. */
const provenance = {
  version: z.int().positive(),
  valid_from: date,
  valid_to: date.nullable(),
  authority: z.string(),
  section: z.string(),
  mark,
  read_on: date.nullable(),
  checked_on: date.nullable(),
  checked_by: z.string().nullable(),
  note: bilingual.optional(),
};

const countingVersion = z.discriminatedUnion('unit', [
  z.strictObject({
    ...provenance,
    unit: z.literal('hours'),
    count: z.int().positive(),
    leaves_out: leavesOut,
  }),
  z.strictObject({
    ...provenance,
    unit: z.literal('days'),
    /** Null for a family such as WD, whose number each clock gives. */
    count: z.int().positive().nullable(),
    first_day: z.enum(['counted', 'not-counted']),
    leaves_out: leavesOut,
  }),
  z.strictObject({
    ...provenance,
    unit: z.literal('months'),
    count: z.int().positive().nullable(),
    first_day: z.enum(['counted', 'not-counted']),
  }),
]);

const clockVersion = z.strictObject({
  ...provenance,
  counting: z.string(),
  count: z.int().positive().optional(),
});

const clockRow = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  group: z.string(),
  event: bilingual,
  duty: bilingual,
  entitlement: z.enum(['standard', 'enhanced']).optional(),
  owner: z.string(),
  told_next: z.string(),
  sitting: z.enum(courts).optional(),
  pause: z.strictObject({ reason: bilingual, authority: z.string(), section: z.string(), mark }).optional(),
  /** The clocks that start when this one's duty is done; its own id where the duty repeats. */
  leads_to: z.array(z.string()).default([]),
  leads_at: z.enum(['met', 'deadline']).default('met'),
  versions: z.array(clockVersion).min(1),
});

const clockFace = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const sitting = z.strictObject({
  weekdays: z.array(z.int().min(1).max(7)).min(1),
  opens: clockFace,
  closes: clockFace,
  not_on: leavesOut,
  mark,
});

const ruleTable = z.strictObject({
  /** What started, where only the rule of counting is known. */
  counting_event: bilingual,
  authorities: z.record(z.string(), z.strictObject({ title: bilingual, url: z.string().url() })),
  duty_holders: z.record(z.string(), bilingual),
  sittings: z.strictObject({ magistrates: sitting, family: sitting }),
  groups: z.record(z.string(), bilingual),
  counting: z.array(
    z.strictObject({
      id: z.string().regex(/^[A-Z]+\d*(\+\d*)?$/),
      sentence: bilingual,
      /** A family's sentence where its number is 1: languages bend around it. */
      sentence_of_one: bilingual.optional(),
      versions: z.array(countingVersion).min(1),
    }),
  ),
  clocks: z.array(clockRow),
});

type RuleTable = z.infer<typeof ruleTable>;
type WrittenVersion = RuleTable['counting'][number]['versions'][number];

const storedCounting = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('hours'), count: z.int().positive(), leavesOut }),
  z.strictObject({
    unit: z.literal('days'),
    count: z.int().positive(),
    firstDay: z.enum(['counted', 'not-counted']),
    leavesOut,
  }),
  z.strictObject({
    unit: z.literal('months'),
    count: z.int().positive(),
    firstDay: z.enum(['counted', 'not-counted']),
  }),
]);

/** Reads a way of counting as it is stored: the fields of `Counting`. Throws a zod error for anything else. */
export function parseCounting(stored: unknown): Counting {
  return storedCounting.parse(stored);
}

/** Reads `reference/clock-rules.yaml`, already parsed from YAML. Throws an error that names the row at fault. */
export function parseRules(table: unknown): RuleBook {
  const read = ruleTable.parse(table);
  const clocks = read.clocks.map((row) => clockOf(read, row));
  const fixed = read.counting.filter((row) => row.versions.every((version) => version.count !== null));
  const open = read.counting.filter((row) => !fixed.includes(row));
  const book: RuleBook = {
    clocks: new Map(clocks.map((clock) => [clock.id, clock])),
    counting: new Map(fixed.map((row) => [row.id, countingClock(read, row, null)])),
    families: new Map(open.map((row) => [row.id, (count: number) => countingClock(read, row, count)])),
    groups: new Map(Object.entries(read.groups)),
  };
  for (const clock of [...clocks, ...book.counting.values()]) checkVersions(clock);
  for (const id of clocks.flatMap((clock) => clock.leadsTo)) {
    if (!book.clocks.has(id)) throw new Fault('clock-rules', `a clock leads to ${id}, which is no clock`);
  }
  return book;
}

function checkVersions(clock: ClockRule): void {
  clock.versions.forEach((version, index) => {
    const earlier = clock.versions[index - 1];
    const opens = earlier?.validTo === null ? null : earlier?.validTo;
    if (version.validTo !== null && version.validTo < version.validFrom) {
      throw new Fault('clock-rules', `${clock.id} version ${version.version} ends before it begins`);
    }
    if (earlier === undefined) return;
    if (opens === null || opens === undefined || opens >= version.validFrom) {
      throw new Fault(
        'clock-rules',
        `${clock.id} versions ${earlier.version} and ${version.version} overlap`,
      );
    }
  });
}

function named(table: Record<string, Bilingual>, id: string, row: string): Bilingual {
  const name = table[id];
  if (name === undefined)
    throw new Fault('clock-rules', `${row} names ${id}, which the table does not explain`);
  return name;
}

function countingOf(version: WrittenVersion, count: number): Counting {
  switch (version.unit) {
    case 'hours':
      return { unit: 'hours', count, leavesOut: version.leaves_out };
    case 'days':
      return { unit: 'days', count, firstDay: version.first_day, leavesOut: version.leaves_out };
    case 'months':
      return { unit: 'months', count, firstDay: version.first_day };
  }
}

type Written = WrittenVersion | RuleTable['clocks'][number]['versions'][number];

function versionOf(
  table: RuleTable,
  row: string,
  written: Written,
  counted: { counting: Counting; countingId: string; sentence: Bilingual },
): RuleVersion {
  const authority = table.authorities[written.authority];
  if (authority === undefined) {
    throw new Fault('clock-rules', `${row} cites ${written.authority}, which the table does not explain`);
  }
  const { checked_on: on, checked_by: by } = written;
  return {
    version: written.version,
    validFrom: written.valid_from,
    validTo: written.valid_to,
    ...counted,
    statute: authority.title,
    section: written.section,
    source: authority.url,
    mark: written.mark,
    readOn: written.read_on,
    checked: on === null || by === null ? null : { on, by },
    note: written.note ?? null,
  };
}

type CountingRow = RuleTable['counting'][number];

function sentenceOf(row: CountingRow, count: number): Bilingual {
  const sentence = count === 1 ? (row.sentence_of_one ?? row.sentence) : row.sentence;
  return {
    en: sentence.en.replaceAll('{count}', String(count)),
    cy: sentence.cy.replaceAll('{count}', String(count)),
  };
}

function countedBy(row: CountingRow, written: WrittenVersion, given: number | null) {
  const count = written.count ?? given;
  if (count === null) throw new Fault('clock-rules', `${row.id} needs a number, as in ${row.id}5`);
  return {
    counting: countingOf(written, count),
    countingId: written.count === null ? `${row.id}${count}` : row.id,
    sentence: sentenceOf(row, count),
  };
}

/** A rule of counting by itself, for someone who knows the rule and not the event. */
function countingClock(table: RuleTable, row: CountingRow, count: number | null): ClockRule {
  const none = { en: '', cy: '' };
  return {
    id: count === null ? row.id : `${row.id}${count}`,
    group: 'counting',
    event: table.counting_event,
    duty: none,
    entitlement: null,
    owner: { id: 'none', name: none },
    toldNext: { id: 'none', name: none },
    sitting: null,
    pause: null,
    leadsTo: [],
    leadsAt: 'met',
    versions: row.versions.map((written) =>
      versionOf(table, row.id, written, countedBy(row, written, count)),
    ),
  };
}

function clockOf(table: RuleTable, row: RuleTable['clocks'][number]): ClockRule {
  const pause = row.pause;
  const paused = pause === undefined ? undefined : table.authorities[pause.authority];
  named(table.groups, row.group, row.id);
  return {
    id: row.id,
    group: row.group,
    event: row.event,
    duty: row.duty,
    entitlement: row.entitlement ?? null,
    owner: { id: row.owner, name: named(table.duty_holders, row.owner, row.id) },
    toldNext: { id: row.told_next, name: named(table.duty_holders, row.told_next, row.id) },
    sitting: row.sitting === undefined ? null : sittingOf(row.sitting, table.sittings[row.sitting]),
    pause:
      pause === undefined || paused === undefined
        ? null
        : { reason: pause.reason, statute: paused.title, section: pause.section },
    leadsTo: row.leads_to,
    leadsAt: row.leads_at,
    versions: row.versions.map((written) => clockVersionOf(table, row.id, written)),
  };
}

function sittingOf(court: Court, written: z.infer<typeof sitting>): SittingHours {
  const minutes = (face: string): number => Number(face.slice(0, 2)) * 60 + Number(face.slice(3));
  return {
    court,
    weekdays: written.weekdays,
    opensMinutes: minutes(written.opens),
    closesMinutes: minutes(written.closes),
    notOn: written.not_on,
  };
}

function clockVersionOf(
  table: RuleTable,
  row: string,
  written: RuleTable['clocks'][number]['versions'][number],
): RuleVersion {
  const counting = table.counting.find((candidate) => candidate.id === written.counting);
  const dated = counting?.versions.findLast((version) => version.valid_from <= written.valid_from);
  if (counting === undefined || dated === undefined) {
    throw new Fault('clock-rules', `${row} counts by ${written.counting}, which is no rule of that date`);
  }
  return versionOf(table, row, written, countedBy(counting, dated, written.count ?? null));
}
