import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addDays, plainDate, plainDateOfDay, present } from '../kernel/index.ts';
import {
  type ClockRule,
  findRule,
  parseRules,
  type RuleVersion,
  timelineOf,
  versionOn,
  withVersion,
} from './index.ts';

const text = readFileSync('reference/clock-rules.yaml', 'utf8');
const book = parseRules(parse(text));
const meeting = present(book.clocks.get('misconduct-meeting'), 'misconduct-meeting');
const shipped = present(meeting.versions[0], 'a version');

const corrected = (from: string, to: string | null, count: number): Omit<RuleVersion, 'version'> => ({
  ...shipped,
  validFrom: plainDate(from),
  validTo: to === null ? null : plainDate(to),
  counting: { unit: 'days', count, firstDay: 'not-counted', leavesOut: [] },
  mark: 'S',
  checked: { on: plainDate('2026-12-01'), by: 'Force solicitor' },
});

describe('the rule book', () => {
  it('[CL-14] names its source, section, dates and mark for every version, and says that nobody has verified it yet', () => {
    for (const clock of [...book.clocks.values(), ...book.counting.values()]) {
      for (const version of clock.versions) {
        expect(version.source).toMatch(/^https:\/\//);
        expect(version.section).not.toBe('');
        expect(version.readOn === null).toBe(version.mark !== 'S');
        expect(version.checked).toBeNull();
      }
    }
  });

  it('[CL-14] finds a clock, a rule of counting and a rule with its number', () => {
    expect(findRule(book, 'DVPN-hearing')?.id).toBe('dvpn-hearing');
    expect(findRule(book, 'c48')?.versions[0]?.counting).toMatchObject({ unit: 'hours', count: 48 });
    expect(findRule(book, 'WD5')?.versions[0]?.counting).toMatchObject({ unit: 'days', count: 5 });
    expect(findRule(book, 'DAY+28')?.versions[0]?.counting).toMatchObject({
      count: 28,
      firstDay: 'not-counted',
    });
    expect(findRule(book, 'EOD+1')?.versions[0]?.counting).toMatchObject({
      count: 1,
      firstDay: 'not-counted',
    });
    for (const unknown of ['WD', 'WD0', 'XX5', 'C49', '']) expect(findRule(book, unknown)).toBeUndefined();
  });

  it('[CL-25] leads from a court to the witness care unit and from there to the victim, as clocks of their own', () => {
    const court = present(book.clocks.get('court-tells-case-outcome'), 'the court’s clock');
    expect(court.leadsTo).toEqual(['victim-case-outcome']);
    const unit = present(book.clocks.get('victim-case-outcome'), 'the unit’s clock');
    expect([court.owner.id, unit.owner.id]).toEqual(['court', 'witness-care']);
    expect(book.clocks.get('complaint-next-update')?.leadsTo).toEqual(['complaint-next-update']);
  });

  it('[CL-25] gives a victim with enhanced rights one working day wherever the standard is five', () => {
    const enhanced = [...book.clocks.values()].filter((clock) => clock.entitlement === 'enhanced');
    expect(enhanced.length).toBeGreaterThan(6);
    for (const clock of enhanced) {
      const standard = book.clocks.get(clock.id.replace('enhanced', 'standard'));
      expect(clock.versions[0]?.countingId).toBe('WD1');
      expect(standard?.versions[0]?.countingId).toBe('WD5');
      expect(standard?.event).toEqual(clock.event);
    }
  });

  it('[CL-27] refuses a table whose versions overlap, that cites what it does not explain, or that leads nowhere', () => {
    const edit = (from: string, to: string) => () => parseRules(parse(text.replace(from, to)));
    expect(edit('authority: csa-2010', 'authority: csa-1810')).toThrow(/csa-1810/);
    expect(edit('counting: C48', 'counting: C49')).toThrow(/C49/);
    expect(edit('leads_to: [proceedings-report]', 'leads_to: [nowhere]')).toThrow(/nowhere/);
    expect(edit('valid_from: 2014-03-08', 'valid_from: 2014-02-30')).toThrow(/2014-02-30/);
    const doubled = text.replace(/( {4}versions:\n)( {6}- version: 1\n(?: {8}.*\n)+)/, '$1$2$2');
    expect(() => parseRules(parse(doubled))).toThrow(/overlap/);
  });
});

describe('the clocks that the law gives a number to', () => {
  // Written out from the law and the Code a second time, so that a slip in the table cannot pass unseen.
  it.each([
    ['iopc-referral', 'EOD+1', 'authority'],
    ['complaint-first-update', 'DAY+28', 'authority'],
    ['complaint-next-update', 'DAY+28', 'authority'],
    ['investigation-12-months', 'MON12', 'authority'],
    ['investigation-6-months', 'MON6', 'authority'],
    ['conduct-12-months', 'MON12', 'authority'],
    ['conduct-6-months', 'MON6', 'authority'],
    ['review-request', 'DAY+28', 'complainant'],
    ['misconduct-meeting', 'WD20', 'authority'],
    ['misconduct-hearing', 'WD100', 'authority'],
    ['officer-response', 'WD15', 'officer'],
    ['proceedings-report', 'WD5', 'authority'],
    ['suspension-review', 'DAY+28', 'authority'],
    ['victim-arrest-standard', 'WD5', 'police'],
    ['victim-interview-standard', 'WD5', 'police'],
    ['victim-release-standard', 'WD5', 'police'],
    ['victim-bail-standard', 'WD5', 'police'],
    ['victim-bail-change-standard', 'WD5', 'police'],
    ['victim-no-investigation-standard', 'WD5', 'police'],
    ['victim-charge-decision-standard', 'WD5', 'police'],
    ['victim-prosecution-decision-standard', 'WD5', 'cps'],
    ['victim-agreed-contact-weekly', 'DAY+7', 'police'],
    ['victim-agreed-contact-fortnightly', 'DAY+14', 'police'],
    ['victim-agreed-contact-four-weekly', 'DAY+28', 'police'],
    ['victim-support-referral', 'WD2', 'police'],
    ['witness-hearing-details', 'WD1', 'witness-care'],
    ['court-tells-bail-outcome', 'WD5', 'court'],
    ['victim-bail-outcome-standard', 'WD5', 'witness-care'],
    ['court-tells-case-outcome', 'WD5', 'court'],
    ['victim-case-outcome', 'WD1', 'witness-care'],
    ['victim-contact-scheme', 'WD20', 'witness-care'],
    ['code-complaint', 'WD10', 'agency'],
  ])('[CL-28] %s counts %s and is owed by: %s', (id, counting, owner) => {
    const clock = present(book.clocks.get(id), id);
    expect(clock.versions.map((version) => version.countingId)).toEqual([counting]);
    expect(clock.owner.id).toBe(owner);
  });
});

describe('versions', () => {
  it('[CL-14] a correction from a date leaves what started before it under the version it was worked out by', () => {
    const changed = withVersion(meeting, corrected('2026-12-01', null, 25));
    expect(versionOn(changed, plainDate('2026-11-30'))?.version).toBe(1);
    expect(versionOn(changed, plainDate('2026-12-01'))).toMatchObject({
      version: 2,
      checked: { by: 'Force solicitor' },
    });
    expect(changed.versions[0]).toEqual(shipped);
    expect(versionOn(meeting, plainDate('2019-12-31'))).toBeUndefined();
  });

  it('[CL-14] never overlap: each date has the one version that versionOn names, whatever was recorded in what order', () => {
    const day = fc.integer({ min: 18_000, max: 24_000 });
    const version = fc
      .tuple(day, fc.option(fc.nat(900)), fc.integer({ min: 1, max: 99 }))
      .map(([from, length, count]) =>
        corrected(plainDateOfDay(from), length === null ? null : plainDateOfDay(from + length), count),
      );
    fc.assert(
      fc.property(
        fc.array(version, { maxLength: 6 }),
        fc.array(day, { minLength: 20, maxLength: 20 }),
        (added, days) => {
          const rule = added.reduce<ClockRule>(withVersion, meeting);
          const spans = timelineOf(rule);
          spans.forEach((span, index) => {
            const next = spans[index + 1];
            if (next === undefined) return;
            expect(span.to !== null && span.to < next.from).toBe(true);
          });
          for (const date of days.map(plainDateOfDay)) {
            const holding = spans.filter(
              (span) => span.from <= date && (span.to === null || date <= span.to),
            );
            expect(holding.length).toBeLessThanOrEqual(1);
            expect(holding[0]?.version).toBe(versionOn(rule, date));
          }
          expect(new Set(rule.versions.map((each) => each.version)).size).toBe(added.length + 1);
        },
      ),
    );
    expect(() => withVersion(meeting, corrected('2026-12-01', '2026-11-01', 5))).toThrow();
    expect(addDays(plainDate('2026-12-01'), -1)).toBe('2026-11-30');
  });
});
