import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeUpAction, somebody } from '../../tests/scenes/plans.ts';
import { instant, type PlainDate, plainDateOfDay } from '../kernel/index.ts';
import {
  type ActionHistory,
  actionKinds,
  actionSources,
  actionStates,
  changesBetween,
  evidenceGrades,
  type PlanAction,
  ragColours,
  ratingMeanings,
} from '../plans/index.ts';
import {
  type HeldAction,
  layoutOf,
  matchRows,
  noMapping,
  planTable,
  readRow,
  rowsOf,
  type Sheet,
  type SheetMapping,
} from './index.ts';

const day = fc.integer({ min: 18_000, max: 20_000 }).map((count): PlainDate => plainDateOfDay(count));
/** Text as people write it and as attackers do: line ends, quotes, formulas, accents, odd spaces. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('=1+1', "'=x", 'a;b,c\n"d"', 'Ŵyr ŷ', ' x  y ', '_x0041_', 'TBC', 'Mar-22', '44652'),
  )
  .filter((text) => text.trim() !== '' && !text.includes('\0'));
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const holder = orNull(fc.record({ post: words, person: fc.constantFrom(null, somebody.owner) }));
const known = {
  pillars: [
    { id: 'trust', name: { en: 'Build trust and confidence', cy: 'Meithrin ymddiriedaeth a hyder' } },
  ],
  actions: [{ id: 'A7', name: { en: 'Listen', cy: 'Gwrando' } }],
  measures: [{ id: 'M5', name: { en: 'Voice', cy: 'Llais' } }],
};

const action: fc.Arbitrary<PlanAction> = fc
  .record({
    nationalAction: fc.constantFrom(null, 'A7'),
    pillars: fc.constantFrom([], ['trust']),
    source: fc.constantFrom(...actionSources),
    kind: fc.constantFrom(...actionKinds),
    localAction: words,
    startOn: orNull(day),
    dueOn: orNull(day),
    strategicLead: holder,
    owner: holder,
    partners: fc.array(fc.record({ name: words, byAndFor: fc.boolean() }), { maxLength: 4 }),
    outcome: orNull(
      fc.oneof(
        fc.constant({ kind: 'measure' as const, measure: 'M5' }),
        words.map((reason) => ({ kind: 'no-measure' as const, reason })),
      ),
    ),
    equalityAssessment: orNull(fc.record({ reference: words, assessedOn: day })),
    scrutiny: orNull(fc.record({ body: words, decision: orNull(words), decidedOn: orNull(day) })),
    publish: fc.boolean(),
    publicWording: orNull(fc.record({ en: words, cy: words })),
    state: fc.constantFrom(...actionStates),
    baseline: orNull(fc.record({ startOn: day, dueOn: day, localAction: words, adoptedOn: day })),
  })
  .map((changed) => madeUpAction(changed));

const by = { at: instant(0), person: somebody.owner, role: 'action-owner' } as const;
const rating = orNull(
  fc.record({
    colour: fc.constantFrom(...ragColours),
    meaning: fc.constantFrom(...ratingMeanings),
    basis: fc.oneof(
      fc.constant({ kind: 'evidence' as const, evidence: ['x'] }),
      words.map((reason) => ({ kind: 'judgement' as const, reason })),
    ),
  }),
);
const report = fc.record({
  periodEndsOn: day,
  activity: words,
  nextStep: fc.oneof(words, fc.constant('')),
  blockers: fc.constant(''),
  rating,
});
const evidence = fc.record({
  title: words,
  datedOn: day,
  grade: fc.constantFrom(...evidenceGrades),
  link: fc.boolean(),
});
const history: fc.Arbitrary<ActionHistory> = fc
  .record({
    reports: fc.array(report, { maxLength: 3 }),
    evidence: fc.array(evidence, { maxLength: 3 }),
    reason: words,
  })
  .map(({ reports, evidence: shown, reason }) => ({
    moves: [],
    revisions: [{ ...by, field: 'dueOn', before: '2022-01-01', after: '2022-02-01', reason }],
    reports: reports.map((each, index) => ({ ...each, ...by, id: `r${index}` })),
    evidence: shown.map(({ link, ...each }, index) => ({
      ...each,
      ...by,
      id: `e${index}`,
      substance: link
        ? { kind: 'link', address: 'https://example.org/a' }
        : { kind: 'file', file: { name: 'notes.txt', mediaType: 'text/plain', bytes: 1, sha256: '00' } },
    })),
  }));

const plan = fc.array(fc.record({ action, history }), { minLength: 1, maxLength: 4 }).map((actions) =>
  actions.map(
    (each, index): HeldAction => ({
      ...each,
      action: { ...each.action, id: `a${index}`, reference: `T${index}` },
      position: null,
      verifiedBy: null,
    }),
  ),
);

function sheetOf(held: readonly HeldAction[], language: 'en' | 'cy'): Sheet {
  const { header, rows } = planTable(held, language);
  const cells = [header, ...rows].map((row) => row.map((text) => ({ text, on: null })));
  return { name: 'Plan', hidden: false, rows: cells, hiddenRows: [], hiddenColumns: [], comments: [] };
}

function readBack(sheet: Sheet, held: readonly HeldAction[], mapping: SheetMapping = noMapping) {
  const layout = layoutOf(sheet, mapping);
  if (!layout.ok) throw new Error(layout.message);
  return matchRows(rowsOf(sheet, layout.value), held).map((matched) => {
    if (matched.kind !== 'action') throw new Error(matched.finding.code);
    return {
      held: matched.held,
      ...readRow(matched.row, { mapping, known, held: matched.held, reference: matched.reference }),
    };
  });
}

describe('a plan that was written out', () => {
  it.each(['en', 'cy'] as const)('[SH-8] in %s says nothing new when it is read back', (language) => {
    fc.assert(
      fc.property(plan, (held) => {
        const rows = readBack(sheetOf(held, language), held);
        expect(rows).toHaveLength(held.length);
        for (const row of rows) {
          expect(row.findings).toEqual([]);
          expect(row.held === undefined ? 'new' : changesBetween(row.held.action, row.content)).toEqual([]);
          expect([row.report, row.evidence, row.start]).toEqual([undefined, [], false]);
        }
      }),
      { seed: 3, numRuns: 150 },
    );
  });

  it('[SH-11] keeps what a blank cell says nothing of, and says so; a cell that differs is the control', () => {
    const held: HeldAction = {
      action: madeUpAction(),
      history: { moves: [], revisions: [], reports: [], evidence: [] },
      position: null,
      verifiedBy: null,
    };
    const sheet = sheetOf([held], 'en');
    const at = (heading: string) => sheet.rows[0]?.findIndex(({ text }) => text === heading);
    const withCell = (heading: string, text: string): Sheet => ({
      ...sheet,
      rows: sheet.rows.map((row, index) =>
        index === 0 ? row : row.map((cell, column) => (column === at(heading) ? { text, on: null } : cell)),
      ),
    });
    const [blank] = readBack(withCell('Action owner', ''), [held]);
    expect(blank?.content.owner).toEqual(held.action.owner);
    expect(blank?.findings.map(({ code }) => code)).toEqual(['blank-keeps']);
    const [other] = readBack(withCell('Action owner', 'Chief inspector, engagement'), [held]);
    expect(other?.content.owner).toEqual({ post: 'Chief inspector, engagement', person: null });
  });

  it('[SH-12] a colour alone is a fault until the mapping says what it means', () => {
    const held: HeldAction = {
      action: madeUpAction(),
      history: { moves: [], revisions: [], reports: [], evidence: [] },
      position: null,
      verifiedBy: null,
    };
    const sheet: Sheet = {
      ...sheetOf([], 'en'),
      rows: [
        ['Reference', 'Local action', 'RAG', 'Progress'],
        [held.action.reference, held.action.localAction, 'Green', 'Met twice.'],
      ].map((row) => row.map((text) => ({ text, on: null }))),
    };
    expect(readBack(sheet, [held])[0]?.findings.map(({ code }) => code)).toEqual(['rating-unmapped']);
    const mapping: SheetMapping = { ...noMapping, ratings: { green: { colour: 'green', meaning: 'done' } } };
    expect(readBack(sheet, [held], mapping)[0]?.report?.rating).toMatchObject({
      colour: 'green',
      meaning: 'done',
    });
  });
});
