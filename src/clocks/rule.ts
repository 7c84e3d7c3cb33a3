import { addDays, assert, type Bilingual, type PlainDate } from '../kernel/index.ts';
import type { Counting } from './counting.ts';
import type { SittingHours } from './sitting.ts';

/** One dated version of a rule: how it counts, from which start date to which, and on whose word. */
export interface RuleVersion {
  readonly version: number;
  readonly validFrom: PlainDate;
  /** The last start date it holds for; null while it has no end. */
  readonly validTo: PlainDate | null;
  readonly counting: Counting;
  /** The rule of counting it is built on: `C48`, `WD5`. */
  readonly countingId: string;
  /** How it counts, in one sentence. */
  readonly sentence: Bilingual;
  readonly statute: Bilingual;
  readonly section: string;
  readonly source: string;
  /** S read in the source; M from memory, source not opened; I worked out by the project. */
  readonly mark: 'S' | 'M' | 'I';
  readonly readOn: PlainDate | null;
  /** Who checked it against its source, and when. Unverified while null. */
  readonly checked: { readonly on: PlainDate; readonly by: string } | null;
  readonly note: Bilingual | null;
}

/** A clock: the event that starts it, what is owed, and its dated versions. */
export interface ClockRule {
  readonly id: string;
  readonly group: string;
  readonly event: Bilingual;
  readonly duty: Bilingual;
  readonly entitlement: 'standard' | 'enhanced' | null;
  readonly owner: { readonly id: string; readonly name: Bilingual };
  /** Who is told when it is missed. */
  readonly toldNext: { readonly id: string; readonly name: Bilingual };
  /** When the court that must sit ordinarily does; null where no court must. */
  readonly sitting: SittingHours | null;
  readonly pause: {
    readonly reason: Bilingual;
    readonly statute: Bilingual;
    readonly section: string;
  } | null;
  /** The clocks that start when the duty is done: at the time it was done, or with the end of the period. */
  readonly leadsTo: readonly string[];
  readonly leadsAt: 'met' | 'deadline';
  /** In the order they were recorded: where two hold for a date, the later recorded one does. */
  readonly versions: readonly RuleVersion[];
}

/** All rules of time: clocks by id, and rules of counting such as C48 by theirs. */
export interface RuleBook {
  readonly clocks: ReadonlyMap<string, ClockRule>;
  readonly counting: ReadonlyMap<string, ClockRule>;
  /** Families whose number is given with the name (WD5, DUR28), without their number. */
  readonly families: ReadonlyMap<string, (count: number) => ClockRule>;
  readonly groups: ReadonlyMap<string, Bilingual>;
}

/** The rule of an id as a person writes it: a clock (`dvpn-hearing`), a rule of counting (`C48`) or one with a number (`WD5`). */
export function findRule(book: RuleBook, id: string): ClockRule | undefined {
  const known = book.clocks.get(id.toLowerCase()) ?? book.counting.get(id.toUpperCase());
  if (known !== undefined) return known;
  const match = /^([A-Z]+\+?)([1-9]\d{0,3})$/.exec(id.toUpperCase());
  return match === null ? undefined : book.families.get(match[1] ?? '')?.(Number(match[2]));
}

/** A stretch of start dates for which one version holds. */
export interface TimelineSpan {
  readonly from: PlainDate;
  /** Included; null while it has no end. */
  readonly to: PlainDate | null;
  readonly version: RuleVersion;
}

/** The version that holds for a start date: of those whose dates include it, the one recorded last. */
export function versionOn(rule: ClockRule, startedOn: PlainDate): RuleVersion | undefined {
  return rule.versions.findLast(
    (version) => version.validFrom <= startedOn && (version.validTo === null || startedOn <= version.validTo),
  );
}

/** A rule's dated versions as they hold, in order of date and never overlapping: what `versionOn` says for every date. */
export function timelineOf(rule: ClockRule): readonly TimelineSpan[] {
  const opens = rule.versions.flatMap((version) => [
    version.validFrom,
    ...(version.validTo === null ? [] : [addDays(version.validTo, 1)]),
  ]);
  const dates = [...new Set(opens)].sort();
  return dates.flatMap((from, index): TimelineSpan[] => {
    const version = versionOn(rule, from);
    const next = dates[index + 1];
    return version === undefined
      ? []
      : [{ from, to: next === undefined ? null : addDays(next, -1), version }];
  });
}

/**
 * The rule with one more version, recorded last. The earlier ones stay as they were recorded: a deadline that was worked
 * out under one of them keeps naming it. This is how an administrator verifies a rule or corrects it.
 */
export function withVersion(rule: ClockRule, added: Omit<RuleVersion, 'version'>): ClockRule {
  assert(
    added.validTo === null || added.validFrom <= added.validTo,
    `${rule.id}: a version from ${added.validFrom} to ${added.validTo}`,
  );
  const version = Math.max(...rule.versions.map((known) => known.version)) + 1;
  return { ...rule, versions: [...rule.versions, { ...added, version }] };
}
