import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anyStandings,
  forceNames,
  recommendationStanding,
  standing,
  today,
} from '../../../tests/scenes/national.ts';
import { addDays, plainDate } from '../../kernel/index.ts';
import { positions } from '../../plans/index.ts';
import { chaseList } from './chase.ts';
import {
  behindList,
  behindPositions,
  type MatrixQuestion,
  matrixOf,
  ownColumn,
  wholeMatrix,
} from './matrix.ts';
import { returnStanding } from './standing.ts';

const columns = ['A1', 'A2', 'A3', ownColumn].map((id) => ({ id, pillars: ['trust'] }));

describe('the matrix', () => {
  it('[NA-15] counts each live action once and gives every force a row', () => {
    fc.assert(
      fc.property(anyStandings, (standings) => {
        const rows = matrixOf(forceNames, columns, standings, wholeMatrix, today);
        expect(rows.map(({ force }) => force)).toEqual([...forceNames]);
        const live = standings.filter(({ position }) => position !== null);
        const inCells = rows.flatMap(({ cells }) => cells).reduce((sum, { actions }) => sum + actions, 0);
        expect(inCells).toBe(live.length);
        expect(rows.reduce((sum, { actions }) => sum + actions, 0)).toBe(live.length);
        for (const { force, cells, behind } of rows) {
          expect(behind).toBe(
            live.filter((one) => one.force === force && behindPositions.some((name) => name === one.position))
              .length,
          );
          cells.forEach((cell, index) => {
            const here = live.filter(
              (one) => one.force === force && (one.nationalAction ?? ownColumn) === columns[index]?.id,
            );
            const worst = Math.min(
              ...here.map(({ position }) =>
                positions.findIndex((name) => position === name && position !== null),
              ),
            );
            expect(cell.position).toBe(here.length === 0 ? null : positions[worst]);
            const since = here
              .filter(({ position }) => position === cell.position)
              .flatMap(({ sinceOn }) => sinceOn ?? []);
            expect(cell.sinceOn).toBe(since.sort()[0] ?? null);
          });
        }
      }),
    );
  });

  it('[NA-16] says who is behind and since when, the longest first, for every question', () => {
    const question: fc.Arbitrary<MatrixQuestion> = fc.record({
      framework: fc.option(fc.constantFrom('england-wales-2021', 'england-wales-2024'), { nil: null }),
      positions: fc.subarray([...positions]),
      pillar: fc.option(fc.constantFrom('trust', 'pursuit'), { nil: null }),
      column: fc.option(fc.constantFrom('A1', ownColumn), { nil: null }),
      force: fc.option(fc.constantFrom(...forceNames), { nil: null }),
      daysMin: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
    });
    fc.assert(
      fc.property(anyStandings, question, (standings, asked) => {
        const list = behindList(standings, asked, today);
        const days = list.map((entry) => entry.days ?? -1);
        expect(days).toEqual([...days].sort((a, b) => b - a));
        const inRows = matrixOf(forceNames, columns, standings, asked, today).reduce(
          (sum, { behind }) => sum + behind,
          0,
        );
        expect(list).toHaveLength(inRows);
        for (const { standing: one, days: since } of list) {
          expect(behindPositions).toContain(one.position);
          if (asked.positions.length > 0) expect(asked.positions).toContain(one.position);
          if (asked.framework !== null) expect(one.framework).toBe(asked.framework);
          if (asked.pillar !== null) expect(one.pillars).toContain(asked.pillar);
          if (asked.column !== null) expect(one.nationalAction ?? ownColumn).toBe(asked.column);
          if (asked.force !== null) expect(one.force).toBe(asked.force);
          if (asked.daysMin !== null) expect(since).toBeGreaterThanOrEqual(asked.daysMin);
        }
      }),
    );
  });
});

describe('a return', () => {
  const rule = { expectedEveryMonths: 3 };
  const from = {
    force: 'avon',
    planAdoptedOn: plainDate('2022-03-31'),
    lastReportedOn: plainDate('2024-03-15'),
  };

  it('[NA-17] is due at the end of the month that the rule gives, and late from the next day', () => {
    expect(returnStanding(from, rule, plainDate('2024-06-30'))).toMatchObject({
      state: 'received',
      dueOn: '2024-06-30',
      daysLate: 0,
    });
    expect(returnStanding(from, rule, plainDate('2024-07-10'))).toMatchObject({
      state: 'late',
      daysLate: 10,
    });
    const silent = { ...from, lastReportedOn: null };
    expect(returnStanding(silent, rule, plainDate('2022-07-01'))).toMatchObject({
      state: 'late',
      dueOn: '2022-06-30',
    });
    expect(returnStanding({ ...silent, planAdoptedOn: null }, rule, today)).toMatchObject({
      state: 'no-plan',
      dueOn: null,
    });
  });
});

describe('the chase list', () => {
  it('[NA-18] holds a force once for each thing to ask, with the earliest day', () => {
    const rule = { expectedEveryMonths: 3 };
    const list = chaseList(
      {
        standings: [
          standing({ position: 'overdue', sinceOn: addDays(today, -10), reference: 'T2' }),
          standing({ position: 'overdue', sinceOn: addDays(today, -40), reference: 'T1' }),
          standing({ position: 'slipping', sinceOn: addDays(today, -90) }),
          standing({ force: 'essex', position: 'no-evidence', sinceOn: addDays(today, -5), reference: 'P1' }),
        ],
        returns: [
          returnStanding({ force: 'derby', planAdoptedOn: null, lastReportedOn: null }, rule, today),
          returnStanding(
            { force: 'avon', planAdoptedOn: plainDate('2022-03-31'), lastReportedOn: today },
            rule,
            today,
          ),
        ],
        recommendations: [
          recommendationStanding({ force: 'essex' }),
          recommendationStanding({ recommendation: 'r2', force: 'essex', closed: true }),
          recommendationStanding({ recommendation: 'r3', force: 'avon', actions: 1, repliedOn: today }),
        ],
        plansAskedBy: plainDate('2022-03-31'),
      },
      today,
    );
    expect(
      list.map(({ kind, force, count, days, subjects }) => [kind, force, count, days, ...subjects]),
    ).toEqual([
      ['no-plan', 'derby', 1, 822],
      ['overdue', 'avon', 2, 41, 'T1', 'T2'],
      ['no-evidence', 'essex', 1, 6, 'P1'],
      ['reply-overdue', 'essex', 1, 116, 'r1'],
      ['no-action', 'essex', 1, 173, 'r1'],
    ]);
  });

  it('[NA-18] has no entry that nothing stands behind, and leaves nothing behind out', () => {
    fc.assert(
      fc.property(anyStandings, (standings) => {
        const list = chaseList({ standings, returns: [], recommendations: [], plansAskedBy: null }, today);
        expect(new Set(list.map(({ kind, force }) => `${kind} ${force}`)).size).toBe(list.length);
        expect(list.reduce((sum, { count }) => sum + count, 0)).toBe(
          behindList(standings, wholeMatrix, today).length,
        );
      }),
    );
  });
});
