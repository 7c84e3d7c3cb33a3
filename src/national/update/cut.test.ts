import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { madeUpMeasures } from '../../../tests/release/made-up-release.ts';
import {
  anyStandings,
  forceNames,
  recommendationStanding,
  standing,
  today,
} from '../../../tests/scenes/national.ts';
import { addDays, month, plainDate, present } from '../../kernel/index.ts';
import { returnStanding } from '../matrix/standing.ts';
import type { Cut, CutMaterial } from './cut.ts';
import { changesBetween, documentOf, plainText, printedBlocks } from './document.ts';
import { updateFiles } from './files.ts';
import { planFigures } from './plan-figures.ts';
import { releaseFigures } from './release-figures.ts';
import { skeletonOf } from './skeleton.ts';
import { textFaults } from './text.ts';

const rule = { expectedEveryMonths: 3 };
const material = (over: Partial<CutMaterial> = {}): CutMaterial => ({
  asAt: today,
  madeUp: true,
  forces: forceNames,
  positions: [],
  returns: forceNames.map((force, index) => ({
    force,
    planAdoptedOn: index === 4 ? null : plainDate('2022-03-31'),
    lastReportedOn: index === 4 ? null : addDays(today, -120 * index),
  })),
  recommendations: [],
  findings: [],
  byAndForForces: ['avon', 'derby', 'elsewhere'],
  ...over,
});
const cutOf = (of: CutMaterial): Cut => ({
  ...of,
  id: 'cut-1',
  release: '2024-06-made-up',
  figures: [
    ...planFigures(
      of,
      of.returns.map((one) => returnStanding(one, rule, of.asAt)),
    ),
    ...releaseFigures(madeUpMeasures(), { release: '2024-06-made-up', asAt: of.asAt }, ['kent']),
  ],
});
const text = (cut: Cut) => ({
  title: { en: 'Update', cy: 'Diweddariad' },
  period: { from: month('2023-04'), to: month('2024-03') },
  sections: skeletonOf(cut),
});
const rowsOf = (
  files: readonly { path: string; content: Buffer }[],
  path: string,
): Record<string, string>[] =>
  parse(
    present(
      files.find((file) => file.path === path),
      path,
    ).content,
    { columns: true },
  );

// The made-up measures take seconds; they are computed once.
beforeAll(() => void madeUpMeasures(), 60_000);

describe('a cut', () => {
  it('[NA-25] every figure of positions can be counted again from its CSV file, by its rule', async () => {
    await fc.assert(
      fc.asyncProperty(anyStandings, async (positions) => {
        const whole = material({ positions });
        const cut = { ...whole, id: 'c', release: null, figures: planFigures(whole, []) };
        const document = documentOf({ id: 'u', text: { ...text(cut), sections: [] }, cut, corrects: null });
        const rows = rowsOf(await updateFiles(document, cut, rule), 'positions.csv');
        for (const figure of cut.figures) {
          if (figure.source.kind !== 'rows' || figure.source.file !== 'positions.csv') continue;
          const here = rows.filter(
            (row) => figure.place === 'england-and-wales' || row.force === figure.place,
          );
          const [counts, of] = figure.source.rule.split(' of ');
          const among = of === undefined ? here : here.filter((row) => holds(row, of));
          expect(figure.denominator, figure.key).toBe(among.length);
          expect(figure.numerator, figure.key).toBe(among.filter((row) => holds(row, counts ?? '')).length);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('[NA-25] counts forces and recommendations as the files list them', async () => {
    const recommendations = [
      recommendationStanding(),
      recommendationStanding({ force: 'essex', actions: 1 }),
      recommendationStanding({ force: 'derby', actions: 1, measures: 1, repliedOn: today }),
      recommendationStanding({ force: 'bedford', closed: true }),
    ];
    const cut = cutOf(material({ recommendations }));
    const numbers = (key: string) => {
      const figure = present(
        cut.figures.find((one) => one.key === key),
        key,
      );
      return `${figure.numerator} of ${figure.denominator}`;
    };
    expect(numbers('forces.with-plan')).toBe('4 of 5');
    expect(numbers('forces.reporting')).toBe('2 of 5');
    expect(numbers('forces.by-and-for')).toBe('2 of 5');
    expect(numbers('recommendations.without-action')).toBe('1 of 3');
    expect(numbers('recommendations.without-measure')).toBe('1 of 3');
    expect(numbers('recommendations.replies-overdue')).toBe('2 of 3');
    const document = documentOf({ id: 'u', text: text(cut), cut, corrects: null });
    const files = await updateFiles(document, cut, rule);
    expect(rowsOf(files, 'forces.csv').map((row) => `${row.force} ${row.return} ${row.by_and_for}`)).toEqual([
      'avon received yes',
      'bedford received no',
      'cheshire late no',
      'derby late yes',
      'essex no-plan no',
    ]);
    expect(rowsOf(files, 'recommendations.csv').map((row) => row.reply)).toEqual([
      'overdue',
      'overdue',
      'late',
      'not-asked',
    ]);
  });

  it('[NA-26] says that nothing was counted and never zero, and marks what rests on few', () => {
    const empty = cutOf(material());
    const behind = present(
      empty.figures.find(({ key }) => key === 'plans.behind'),
      'behind',
    );
    expect(behind).toMatchObject({ value: null, numerator: 0, denominator: 0, markers: ['[z]'] });
    const few = cutOf(material({ positions: [standing({ position: 'overdue' })] }));
    expect(few.figures.find(({ key }) => key === 'plans.overdue')).toMatchObject({
      value: 100,
      markers: ['[u]'],
    });
    expect(few.figures.find(({ key }) => key === 'plans.overdue.avon')).toMatchObject({
      received: 1,
      expected: 1,
    });
  });

  it('[NA-27] takes the newest judged figures of a release as they are', () => {
    const cut = cutOf(material());
    for (const figure of cut.figures) {
      if (figure.source.kind !== 'release') continue;
      const { measure, definitionVersion } = figure.source;
      const result = present(
        madeUpMeasures().find(({ definition }) => definition.id === measure),
        measure,
      );
      expect(result.definition.version).toBe(definitionVersion);
      const same = result.figures.find(
        (one) =>
          one.place === figure.place &&
          one.breakdown === '' &&
          one.period.from === figure.period?.from &&
          one.period.to === figure.period.to,
      );
      const { value, numerator, denominator, lower, upper } = figure;
      expect(same).toMatchObject({ value, numerator, denominator, lower, upper });
      if (!figure.key.endsWith('.latest')) continue;
      const newer = result.figures.filter(
        (one) =>
          one.place === figure.place &&
          one.breakdown === '' &&
          one.value !== null &&
          !one.markers.includes('[u]') &&
          figure.period !== null &&
          one.period.to > figure.period.to &&
          one.period.from.slice(5) === figure.period.from.slice(5) &&
          one.period.to.slice(5) === figure.period.to.slice(5),
      );
      if (!figure.markers.includes('[u]') && figure.value !== null) expect(newer).toEqual([]);
    }
    expect(cut.figures.some(({ key }) => key === 'charged-of-crimes-recorded.latest')).toBe(true);
    expect(cut.figures.some(({ key }) => key === 'charged-of-crimes-recorded.before')).toBe(true);
    expect(new Set(cut.figures.map(({ key }) => key)).size).toBe(cut.figures.length);
  });

  it('[NA-35] a new draft holds references only, in both languages, and passes its own checks', () => {
    const cut = cutOf(material({ positions: [standing()] }));
    expect(textFaults(skeletonOf(cut), { figures: cut.figures, names: [] })).toEqual([]);
    const bare = { ...cut, figures: planFigures(material(), []) };
    expect(textFaults(skeletonOf(bare), { figures: bare.figures, names: [] })).toEqual([]);
  });
});

describe('an update', () => {
  it('[NA-36] gives the same bytes twice, and counts what a force does not show without naming it', async () => {
    const hidden = standing({
      reference: 'SECRET-9',
      action: 'x',
      published: false,
      position: 'overdue',
      sinceOn: today,
    });
    const cut = cutOf(material({ positions: [standing({ reference: 'T7' }), hidden] }));
    const document = documentOf({ id: 'u', text: text(cut), cut, corrects: null });
    const [once, again] = [await updateFiles(document, cut, rule), await updateFiles(document, cut, rule)];
    expect(again.map(({ content }) => content)).toEqual(once.map(({ content }) => content));
    expect(once.map(({ path }) => path)).toEqual([
      'update.json',
      'figures.csv',
      'positions.csv',
      'forces.csv',
      'recommendations.csv',
      'update.ods',
    ]);
    const rows = rowsOf(once, 'positions.csv');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ reference: 'T7', published: 'yes' });
    expect(rows[1]).toMatchObject({ reference: '', since_on: '', position: 'overdue', published: 'no' });
    for (const { content } of once) expect(content.includes('SECRET')).toBe(false);
  });

  it('[NA-34] prints paragraphs and points with the same numbers as its file of figures', async () => {
    const positions = Array.from({ length: 20 }, (_, index) =>
      standing({ action: `a${index}`, position: index < 5 ? 'overdue' : 'on-time' }),
    );
    const cut = cutOf(material({ positions }));
    const body =
      'First {{figure plans.overdue}}\nof all.\n\n- {{figure plans.on-time numerator}} on time\n- none\n';
    const blocks = printedBlocks(body, new Map(cut.figures.map((one) => [one.key, one])), 'en');
    expect(
      blocks.map((block) => (block.kind === 'list' ? block.points.map(plainText) : plainText(block.pieces))),
    ).toEqual(['First 25.0% of all.', ['15 on time', 'none']]);
    const sections = [{ heading: { en: 'Delay', cy: 'Oedi' }, body: { en: body, cy: body } }];
    const document = documentOf({ id: 'u', text: { ...text(cut), sections }, cut, corrects: null });
    const rows = rowsOf(await updateFiles(document, cut, rule), 'figures.csv');
    expect(rows.map((row) => [row.key, row.printed_en, row.numerator, row.file])).toEqual([
      ['plans.overdue', '25.0%', '5', 'positions.csv'],
      ['plans.on-time', '75.0%', '15', 'positions.csv'],
    ]);
  });

  it('[NA-37] a correction lists what differs, with both, and nothing else', () => {
    const before = cutOf(material({ positions: [standing()] }));
    const after = cutOf(material({ positions: [standing({ position: 'overdue' })] }));
    const first = documentOf({ id: 'u1', text: text(before), cut: before, corrects: null });
    const reason = { en: 'A row was wrong', cy: 'Roedd rhes yn anghywir' };
    const second = documentOf({
      id: 'u2',
      text: text(after),
      cut: after,
      corrects: { update: 'u1', reason, figures: first.figures },
    });
    expect(first.changes).toEqual([]);
    const changed = second.changes.map(({ key }) => key);
    expect(changed).toEqual(expect.arrayContaining(['plans.overdue', 'plans.on-time', 'plans.behind']));
    expect(changed).not.toContain('forces.with-plan');
    expect(second.changes.find(({ key }) => key === 'plans.overdue')).toMatchObject({
      before: { numerator: 0 },
      after: { numerator: 1 },
    });
    expect(changesBetween(first.figures, [])).toHaveLength(first.figures.length);
  });
});

/** A rule of a figure over a row of positions.csv, read on its own: `state=delivered|verified`. */
function holds(row: Record<string, string>, rule: string): boolean {
  const [column = '', values = ''] = rule.split('=');
  return values.split('|').includes(row[column] ?? '');
}
