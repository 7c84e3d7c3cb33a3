import { describe, expect, it, vi } from 'vitest';
import { country, orderOf } from '../../../../tests/extracts/made-up-forces.ts';
import { month } from '../../../kernel/index.ts';
import { madeUpForces } from '../made-up-forces.ts';
import { type ForcesOrder, spanOf } from '../order.ts';
import { patternNames, patternOf } from '../pattern.ts';
import { judge } from './judge.ts';
import { calibrationHtml, calibrationJson } from './report.ts';
import { Tally } from './tally.ts';
import { calibrationTargets, unfittedFigures } from './targets.ts';

// Two million rows of a whole country are made and counted.
vi.setConfig({ testTimeout: 240_000 });

function tallied(order: ForcesOrder, slugs: readonly string[]): Tally {
  const tally = new Tally(order, spanOf(order));
  for (const force of madeUpForces(order, slugs)) {
    for (const filing of force.filings()) tally.add(filing);
    for (const { allegation } of force.allegations())
      tally.allegations.push({ force: force.habit.force.slug, allegation });
  }
  return tally;
}

describe('the made-up country at a tenth of its size', () => {
  const order = orderOf({ seed: 1, scale: 0.1, to: month('2025-03') });
  const tally = tallied(
    order,
    country.map(({ slug }) => slug),
  );
  const judged = judge(tally);

  it.each(calibrationTargets.map((target) => [target.words.en, target.statistic] as const))(
    '[SY-18] %s lies within its range',
    (_, statistic) => {
      const one = judged.find(({ target }) => target.statistic === statistic);
      expect(one).toMatchObject({ verdict: 'inside' });
    },
  );

  it('[SY-19] is reported beside every published figure, with source, mark, difference and verdict, in both languages', () => {
    const report = { order, forces: 43, crimes: tally.crimes, judged };
    const html = calibrationHtml(report);
    for (const target of calibrationTargets) {
      expect(html.split(escaped(target.words.en)).length).toBeGreaterThan(1);
      expect(html).toContain(escaped(target.words.cy));
      expect(html).toContain(`href="${escaped(target.source)}"`);
    }
    for (const { reason } of unfittedFigures) expect(html).toContain(escaped(reason.cy));
    expect(html).toContain('Everything here is made up');
    // Each row can be quoted by itself: it names what it counts, and who says it.
    const names = calibrationTargets.flatMap(({ words }) => [words.en, words.cy]);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).not.toMatch(/^(The same|Those|Yr un peth|Y rhai)|of them/);
    expect(html).toContain('>news.npcc.police.uk</a> S');
    expect(html).not.toMatch(/[+−-]0[.]0 (points|pwynt)/);
    expect(html).not.toMatch(/<script|src=|@import|url\(/);
    const json = JSON.parse(JSON.stringify(calibrationJson(report)));
    expect(json).toMatchObject({ madeUp: true, seed: 1 });
    expect(json.targets).toHaveLength(calibrationTargets.length);
  });
});

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

describe('a verdict', () => {
  it('[SY-18] is not given where an order is too small or too short to tell', () => {
    const order = orderOf({ scale: 0.002, to: month('2023-04') });
    const verdicts = new Map(
      judge(
        tallied(
          order,
          country.map(({ slug }) => slug),
        ),
      ).map(({ target, verdict }) => [target.statistic, verdict]),
    );
    expect(verdicts.get('not-reported-again')).toBe('unmeasured');
    expect(verdicts.get('ranked-victims')).toBe('unmeasured');
    expect(verdicts.get('police-cases-half-year')).toBe('unmeasured');
  });

  it('[SY-18] is not given to a part of the country', () => {
    const order = orderOf({ to: month('2023-06') });
    expect(new Set(judge(tallied(order, ['kent'])).map(({ verdict }) => verdict))).toEqual(
      new Set(['not-judged']),
    );
  });

  // A range that no error could leave would be no test: with every charge gone, the country must fall out of it.
  it('[SY-18] is "outside" for a country that does not fit', () => {
    const order = orderOf({ scale: 0.01 });
    const tally = tallied(
      order,
      country.map(({ slug }) => slug),
    );
    tally.shares.charged.count = 0;
    tally.shares.ethnicityMissing.count = 0;
    const verdicts = new Map(judge(tally).map(({ target, verdict }) => [target.statistic, verdict]));
    expect(verdicts.get('charged')).toBe('outside');
    expect(verdicts.get('ethnicity-missing')).toBe('outside');
  });
});

describe('the tables', () => {
  it('[SY-18] give every target a range that holds the published figure, and a source', () => {
    for (const { inside, published, source, statistic } of calibrationTargets) {
      expect(inside[0], statistic).toBeLessThanOrEqual(published);
      expect(inside[1], statistic).toBeGreaterThanOrEqual(published);
      expect(source).toMatch(/^https?:\/\//);
    }
    const names = calibrationTargets.map(({ statistic }) => statistic);
    expect(new Set(names).size).toBe(names.length);
  });

  it('[SY-18] give the patterns shares that add up to all crimes', () => {
    const shares = patternNames.map((name) => patternOf(name).share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });
});
