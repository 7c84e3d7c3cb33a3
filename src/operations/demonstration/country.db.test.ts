import { beforeAll, describe, expect, it } from 'vitest';
import { type Clone, cloneDatabase } from '../../../tests/engines/clone.ts';
import { publishedRelease } from '../../../tests/scenes/national-desk.ts';
import { loadGround, setClock } from '../../../tests/scenes/plan-people.ts';
import { plainDate, present } from '../../kernel/index.ts';
import { figuresByKey, keysUsed, plainText, printedBlocks } from '../../national/index.ts';
import { territorial } from '../../places/index.ts';
import { madeUpPlans } from '../../synthetic/index.ts';
import { readForces } from '../installation/index.ts';
import { readNational, readNationalRules } from '../national/index.ts';
import { makeDemonstrationCountry, storeMadeUpPlans } from './index.ts';

const forces = readForces();
const today = '2024-06-30';

let clone: Clone;
let reader: ReturnType<typeof readNational>;

beforeAll(async () => {
  clone = await cloneDatabase();
  const jobs = await clone.open('jobs');
  await loadGround(jobs);
  await publishedRelease(jobs, '2024-06-01');
  const slugs = territorial(forces).map(({ slug }) => slug);
  const plans = madeUpPlans({ seed: 1, forces: slugs, actionsPerForce: 14, today: plainDate(today) });
  await storeMadeUpPlans(jobs, plans, 'Robin Example (made up)');
  const setting = { jobs, forces, clock: setClock(today) };
  expect(await makeDemonstrationCountry(setting)).toBe('made');
  expect(await makeDemonstrationCountry(setting)).toBe('not-needed');
  reader = readNational(await clone.open('public'), readNationalRules().update);
}, 120_000);

describe('the national account of the demonstration', () => {
  it('[NA-35] [NA-44] holds one update, published by two people and corrected in the open', async () => {
    const { updates, corrections } = await reader.shelf();
    expect(updates.map(({ state }) => state)).toEqual(['published', 'corrected']);
    expect(corrections).toHaveLength(1);
    expect(updates.every(({ madeUp }) => madeUp)).toBe(true);
    const { document } = present(await reader.update(updates[0]?.id ?? ''), 'the update');
    expect(document.changes.map(({ key }) => key)).toEqual(['recommendations.replies-overdue']);
    const people = await clone.query<{ wrote: string; approved: string }>(
      `select text.by as wrote, approved_by as approved from national.update join national.update_text as text on update_id = update.id`,
    );
    for (const { wrote, approved } of people) {
      expect(wrote).toMatch(/made up/);
      expect(approved).toMatch(/made up/);
      expect(approved).not.toBe(wrote);
    }
  });

  it('[NA-34] every number of its text is a figure, and every figure of plans is a count of published rows', async () => {
    const [summary] = (await reader.shelf()).updates;
    const { document } = present(await reader.update(summary?.id ?? ''), 'the update');
    const figures = figuresByKey(document.figures);
    const rested = document.findings.flatMap(({ evidence }) => evidence.map(({ subject }) => subject));
    expect([...figures.keys()].sort()).toEqual(
      [...new Set([...keysUsed(document.sections), ...rested])].sort(),
    );
    for (const language of ['en', 'cy'] as const) {
      const words = document.sections
        .flatMap(({ body }) => printedBlocks(body[language], figures, language))
        .flatMap((block) => (block.kind === 'list' ? block.points : [block.pieces]));
      expect(words.map(plainText).join(' ')).not.toContain('{{');
      // What stands outside the figures holds no digit.
      for (const piece of words.flat()) if (piece.kind === 'words') expect(piece.text).not.toMatch(/\p{N}/u);
    }
    const counted = await clone.query<{ behind: number; live: number }>(
      `select count(*) filter (where state in ('adopted', 'in-progress') and due_on < $1::date)::int as behind, count(*)::int as live
       from plans.action where state not in ('draft', 'withdrawn')`,
      [today],
    );
    expect(figures.get('plans.overdue')).toMatchObject({
      denominator: counted[0]?.live,
      numerator: counted[0]?.behind,
    });
  });

  it('[NA-62] shows forces that answer and forces that do not', async () => {
    const { recommendations, engagements, announcements } = await reader.shelf();
    expect(recommendations).toHaveLength(5);
    expect(recommendations.some(({ replies, forces: asked }) => replies.length < asked.length)).toBe(true);
    expect(recommendations.some(({ answers }) => answers.some(({ measure }) => measure !== null))).toBe(true);
    expect(engagements.some(({ byAndFor, decision }) => byAndFor && decision?.kind === 'changed')).toBe(true);
    for (const { organisation } of engagements) expect(organisation).toMatch(/made up/);
    expect(announcements.map(({ slips, came }) => `${slips.length} ${came !== null}`).sort()).toEqual([
      '0 false',
      '1 true',
    ]);
  });
});
