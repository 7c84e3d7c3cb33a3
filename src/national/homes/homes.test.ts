import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyStandings, pillarNames, standing, today } from '../../../tests/scenes/national.ts';
import { addDays, plainDate } from '../../kernel/index.ts';
import { checkHome, type Home, holdsOn } from './home.ts';
import { homesGrid, orphansOf, primaryPillars, viewByNewerPillar, viewByPillar } from './view.ts';

const newer = ['prepare', 'protect', 'pursue', 'prevent'] as const;
const entries = new Set<string>([...newer, 'B1']);
/** B1 is an action of the newer framework, under `pursue`. */
const pillarOf = (entry: string): string | undefined =>
  entry === 'B1' ? 'pursue' : newer.find((pillar) => pillar === entry);

const home = (over: Partial<Home> = {}): Home => ({
  id: 'h1',
  force: 'avon',
  action: 'action-0',
  framework: 'england-wales-2024',
  frameworkVersion: 1,
  entry: 'prepare',
  isPrimary: true,
  attachedOn: plainDate('2024-03-13'),
  reason: 'It readies the force.',
  endedOn: null,
  ...over,
});

describe('a home in a newer framework', () => {
  const request = { entry: 'protect', isPrimary: false, attachedOn: today, reason: 'It protects.' };

  it('[NA-10] is one of many, and one is primary', () => {
    expect(checkHome(request, [home()], entries)).toMatchObject({ ok: true });
    expect(checkHome({ ...request, isPrimary: true }, [home()], entries)).toMatchObject({
      code: 'primary-already',
    });
    expect(checkHome({ ...request, entry: 'prepare' }, [home()], entries)).toMatchObject({
      code: 'attached-already',
    });
    expect(checkHome({ ...request, entry: 'A1' }, [], entries)).toMatchObject({ code: 'unknown-entry' });
    expect(checkHome({ ...request, reason: ' ' }, [], entries)).toMatchObject({ code: 'no-reason' });
  });

  it('[NA-10] that ended leaves its place free and holds to the day before', () => {
    const ended = home({ endedOn: plainDate('2024-05-01') });
    expect(holdsOn(ended, plainDate('2024-03-12'))).toBe(false);
    expect(holdsOn(ended, plainDate('2024-03-13'))).toBe(true);
    expect(holdsOn(ended, plainDate('2024-04-30'))).toBe(true);
    expect(holdsOn(ended, plainDate('2024-05-01'))).toBe(false);
    expect(checkHome({ ...request, entry: 'prepare', isPrimary: true }, [ended], entries)).toMatchObject({
      ok: true,
    });
  });
});

/** Any standings, with homes drawn for some of their actions: one primary at most, ended or not. */
const anyHomes = anyStandings.chain((standings) =>
  fc
    .array(
      fc.record({
        at: fc.nat({ max: Math.max(0, standings.length - 1) }),
        entry: fc.constantFrom(...entries),
        isPrimary: fc.boolean(),
        daysAgo: fc.integer({ min: -5, max: 300 }),
        ended: fc.boolean(),
      }),
      { maxLength: 80 },
    )
    .map((drawn) => {
      const homes: Home[] = [];
      for (const { at, entry, isPrimary, daysAgo, ended } of drawn) {
        const action = standings[at]?.action;
        if (action === undefined) continue;
        const attachedOn = addDays(today, -daysAgo);
        const held = homes.filter((one) => one.action === action);
        const one = { entry, isPrimary, attachedOn, reason: 'drawn' };
        // Judged as if on the day of looking, so that no two primary homes can hold then.
        if (!checkHome({ ...one, attachedOn: today }, held, entries).ok) continue;
        const endedOn = ended ? addDays(attachedOn, 3) : null;
        homes.push(home({ ...one, id: `h${homes.length}`, action, endedOn }));
      }
      return { standings, homes };
    }),
);

describe('the same period under either framework', () => {
  it('[NA-11] gives the same totals, position by position, whatever the homes', () => {
    fc.assert(
      fc.property(anyHomes, ({ standings, homes }) => {
        const older = viewByPillar(standings, pillarNames);
        const newerView = viewByNewerPillar(standings, newer, primaryPillars(homes, today, pillarOf));
        const live = standings.filter(({ position }) => position !== null).length;
        expect(older.total.actions).toBe(live);
        expect(newerView.total).toEqual(older.total);
        for (const view of [older, newerView]) {
          const sum = view.lines.reduce((all, line) => all + line.actions, 0);
          expect(sum).toBe(live);
          for (const line of view.lines)
            expect(Object.values(line.positions).reduce((all, count) => all + count, 0)).toBe(line.actions);
        }
      }),
    );
  });

  it('[NA-11] the grid adds up to both views, row by row and column by column', () => {
    fc.assert(
      fc.property(anyHomes, ({ standings, homes }) => {
        const primary = primaryPillars(homes, today, pillarOf);
        const grid = homesGrid(standings, { older: pillarNames, newer }, primary);
        const older = viewByPillar(standings, pillarNames);
        const newerView = viewByNewerPillar(standings, newer, primary);
        expect(grid.rows).toHaveLength(4);
        expect(grid.columns).toHaveLength(5);
        expect(grid.rows.map(({ id, cells }) => [id, cells.reduce((a, b) => a + b, 0)])).toEqual(
          older.lines.map(({ id, actions }) => [id, actions]),
        );
        expect(
          grid.columns.map((id, index) => [id, grid.rows.reduce((a, row) => a + (row.cells[index] ?? 0), 0)]),
        ).toEqual(newerView.lines.map(({ id, actions }) => [id, actions]));
      }),
    );
  });

  it('[NA-12] lists what has no home and what has no forerunner', () => {
    const standings = [
      standing({ action: 'action-0' }),
      standing({ action: 'action-1' }),
      standing({ action: 'action-2' }),
      standing({ action: 'gone', position: null }),
    ];
    const homes = [
      home(),
      home({ id: 'h2', action: 'action-1', entry: 'B1', isPrimary: false }),
      home({ id: 'h3', action: 'action-2', entry: 'prevent', endedOn: today }),
      home({ id: 'h4', action: 'gone', entry: 'protect' }),
    ];
    const orphans = orphansOf(standings, homes, { entries: [...entries], pillarOf }, today);
    expect(orphans.withoutPrimary.map(({ action }) => action)).toEqual(['action-1', 'action-2']);
    expect(orphans.withoutAncestor).toEqual(['protect', 'prevent']);
  });
});
