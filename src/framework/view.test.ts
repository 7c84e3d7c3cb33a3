import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedFramework, shippedMapping } from '../../tests/frameworks/shipped.ts';
import { mappingViewOf, type TimelineEvent, viewOf } from './index.ts';
import { dateInWords, deadlineInWords, latenessInWords, latenessOf, whoInWords } from './wording.ts';

const from = shippedFramework('england-wales-2021');
const to = shippedFramework('england-wales-2024');
const mapping = shippedMapping({ from, to });

const same = ['id', 'mark', 'actionsMark', 'kind', 'unit', 'primary', 'further'];

/** Every string of a tree but those that are the same in both languages by nature: ids, dates, marks, sources. */
function wordsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return same.includes(key) || /^\d{4}-\d{2}/.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inside, child]) =>
    inside === 'sources' ? [] : wordsOf(child, Array.isArray(value) ? key : inside),
  );
}

describe('the view of a framework', () => {
  it.each([from, to])('[FR-16] tells each entry once, in one language: $id', (framework) => {
    const en = viewOf(framework, 'en');
    const cy = viewOf(framework, 'cy');
    const told = [...en.pillars, en.acrossPillars];
    const ids = (entries: readonly { readonly id: string }[]) => entries.map((entry) => entry.id).sort();
    expect(ids(told.flatMap((part) => part.actions))).toEqual(ids(framework.actions));
    expect(ids(told.flatMap((part) => part.measures))).toEqual(ids(framework.measures));
    expect(ids(en.timeline)).toEqual(ids(framework.timeline));
    const english = new Set(wordsOf(en));
    expect(wordsOf(cy).filter((words) => english.has(words))).toEqual([]);
    expect(wordsOf(cy)).toHaveLength(wordsOf(en).length);
  });

  it('[FR-16] resolves sources, bodies, deadlines and links', () => {
    const view = viewOf(from, 'en');
    const a8 = view.pillars[0]?.actions.find((action) => action.id === 'A8');
    expect(a8).toMatchObject({
      who: 'every force',
      mark: 'S',
      markMeaning: 'seen in the source named',
      deadlines: [{ kind: 'due', by: '2022-03', words: 'by March 2022 (the plan)' }],
      measures: [{ id: 'M6' }],
      events: [{ id: 'plans-due' }],
    });
    expect(a8?.sources[0]?.address).toMatch(/^https:/);
    expect(view.acrossPillars.actions.map((action) => action.id)).toEqual(['A22', 'A23', 'A24']);
    const a12 = view.pillars[0]?.actions.find((action) => action.id === 'A12');
    expect(a12?.whoMarks.map((acting) => acting.mark)).toEqual(['I', 'I']);
    const times = view.timeline.map((event) => event.happened.on ?? event.due?.on ?? '');
    expect(times).toEqual([...times].sort());
  });

  it('[FR-16] words dates, deadlines and actors in both languages', () => {
    expect(dateInWords('2023-03-14', 'en')).toBe('14 March 2023');
    expect(dateInWords('2021-12-01', 'cy')).toBe('1 Rhagfyr 2021');
    expect(dateInWords('2022-02', 'cy')).toBe('Chwefror 2022');
    expect(deadlineInWords({ kind: 'from-launch', mark: 'I', sources: [] }, 'cy')).toBe("o'r lansiad ymlaen");
    expect(deadlineInWords({ kind: 'none-set', mark: 'I', sources: [] }, 'en')).toBe('no deadline is set');
    const a2 = from.actions.find((action) => action.id === 'A2');
    const nameOf = (id: string) => from.bodies.find((body) => body.id === id)?.name ?? { en: '', cy: '' };
    expect(whoInWords(a2?.who ?? [], nameOf, 'en')).toBe(
      "every force; then: National Police Chiefs' Council, College of Policing",
    );
  });
});

describe('lateness', () => {
  const event = (due: string | undefined, on: string | undefined): TimelineEvent => ({
    id: 'e',
    text: { en: 'e', cy: 'd' },
    ...(due === undefined ? {} : { due: { on: due, mark: 'M', sources: [] } }),
    happened: on === undefined ? { kind: 'awaited' } : { kind: 'on', on, mark: 'M', sources: [] },
    actions: [],
    measures: [],
  });

  it.each([
    ['2022-11', '2023-03-14', { count: 4, unit: 'month' }],
    ['2022-11', '2022-11-30', undefined],
    ['2022-04', '2022-03', undefined],
    ['2022-03-31', '2022-04-02', { count: 2, unit: 'day' }],
    ['2022-03-31', '2022-03-31', undefined],
    ['2022-03-31', undefined, undefined],
    [undefined, '2022-03-31', undefined],
  ] as const)('[FR-17] due %s, came %s', (due, on, lateness) => {
    expect(latenessOf(event(due, on))).toEqual(lateness);
  });

  it('[FR-17] the first report came four months late, and the plans are not called late', () => {
    const { timeline } = viewOf(from, 'en');
    expect(timeline.find((one) => one.id === 'first-report')?.late?.words).toBe('4 months late');
    expect(timeline.filter((one) => one.late !== undefined)).toHaveLength(1);
    expect(latenessInWords({ count: 1, unit: 'month' }, 'en')).toBe('1 month late');
    expect(latenessInWords({ count: 2, unit: 'month' }, 'cy')).toBe('2 fis yn hwyr');
    expect(latenessInWords({ count: 4, unit: 'day' }, 'cy')).toBe('4 diwrnod yn hwyr');
  });
});

describe('the view of a mapping', () => {
  it('[FR-13] places each mapped entry in one cell as primary: the cells add up to the list', () => {
    const view = mappingViewOf(mapping, { from, to }, 'en');
    expect(view.grid.columns.map((column) => column.id)).toEqual(['prepare', 'protect', 'pursue', 'prevent']);
    expect(view.grid.rows.map((row) => row.pillar?.id)).toEqual(['trust', 'pursuit', 'spaces', undefined]);
    const cells = view.grid.rows.flatMap((row) => row.cells);
    expect(cells.flatMap((cell) => cell.primary).sort()).toEqual(view.placed.map((entry) => entry.id).sort());
    expect(view.placed).toHaveLength(24 + 15 - 1);
    for (const row of view.grid.rows) {
      for (const [index, cell] of row.cells.entries()) {
        const column = view.grid.columns[index]?.id;
        for (const id of cell.further) {
          const entry = view.placed.find((one) => one.id === id);
          expect(entry?.further.map((place) => place.id)).toContain(column);
        }
      }
    }
  });

  it('[FR-13] still adds up when entries move at random', () => {
    const ids = [...from.actions, ...from.measures].map((entry) => entry.id);
    const place = fc.constantFrom('prepare', 'protect', 'pursue', 'prevent', 'B1');
    const entry = fc.record({ primary: place, further: fc.uniqueArray(place, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(entry, { minLength: ids.length, maxLength: ids.length }), (entries) => {
        const moved = {
          ...mapping,
          withoutHome: [],
          entries: entries.map((one, index) => ({
            from: [ids[index] ?? ''],
            primary: one.primary,
            further: one.further,
            reason: { en: 'r', cy: 'rh' },
            mark: 'I' as const,
          })),
        };
        const cells = mappingViewOf(moved, { from, to }, 'cy').grid.rows.flatMap((row) => row.cells);
        expect(cells.flatMap((cell) => cell.primary).sort()).toEqual([...ids].sort());
      }),
      { numRuns: 50 },
    );
  });

  it('[FR-16] is in one language', () => {
    const english = new Set(wordsOf(mappingViewOf(mapping, { from, to }, 'en')));
    expect(wordsOf(mappingViewOf(mapping, { from, to }, 'cy')).filter((words) => english.has(words))).toEqual(
      [],
    );
  });
});
