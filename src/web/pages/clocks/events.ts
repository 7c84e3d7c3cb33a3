import { type ClockRule, type RuleBook, versionOn } from '../../../clocks/index.ts';
import type { Bilingual, PlainDate } from '../../../kernel/index.ts';

/** Something that happens and starts one clock or more. */
export interface ClockEvent {
  /** Its place in an address: the id of the first clock it starts. */
  readonly slug: string;
  readonly group: string;
  readonly event: Bilingual;
  /** Enhanced rights before standard ones: a victim of this kind of crime has them. */
  readonly rules: readonly ClockRule[];
  /** Whether a clock of hours is among them, so that a time is needed besides the date. */
  readonly needsTime: boolean;
}

/** The events of a rule book, in its order: clocks that the same event starts stand together. */
export function eventsOf(book: RuleBook): readonly ClockEvent[] {
  const byEvent = new Map<string, ClockRule[]>();
  for (const rule of book.clocks.values()) {
    byEvent.set(rule.event.en, [...(byEvent.get(rule.event.en) ?? []), rule]);
  }
  return [...byEvent.values()].flatMap((rules): ClockEvent[] => {
    const [first] = rules;
    if (first === undefined) return [];
    const needsTime = rules.some((rule) =>
      rule.versions.some((version) => version.counting.unit === 'hours'),
    );
    return [{ slug: first.id, group: first.group, event: first.event, rules, needsTime }];
  });
}

/** The clocks of an event that are in force for a start on a date. */
export function rulesInForce(event: ClockEvent, startedOn: PlainDate): readonly ClockRule[] {
  return event.rules.filter((rule) => versionOn(rule, startedOn) !== undefined);
}
