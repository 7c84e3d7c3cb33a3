import type { FastifyInstance } from 'fastify';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedFrameworks } from '../../../../tests/release/frameworks.ts';
import { madeUpNational } from '../../../../tests/release/made-up-national.ts';
import { emptyReader, forces } from '../../../../tests/release/made-up-release.ts';
import { instant, present } from '../../../kernel/index.ts';
import { readNationalRules } from '../../../operations/national/index.ts';
import { publicDoor } from '../../doors/public.ts';

const now = instant(Date.UTC(2024, 5, 20));
const national = madeUpNational();
let door: FastifyInstance;
beforeAll(async () => {
  door = await publicDoor({
    releases: emptyReader,
    frameworks: shippedFrameworks,
    national,
    forces,
    clock: { now: () => now },
    address: 'http://localhost',
    report: () => undefined,
  });
});
afterAll(() => door.close());

const textOf = (element: { textContent: string | null } | null): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
async function open(path: string) {
  const { body, statusCode } = await door.inject(path);
  expect([path, statusCode]).toEqual([path, 200]);
  return parseHTML(body).document;
}

describe('the public account of the country', () => {
  it('[NA-51] shows every version of the cadence with its basis, in both languages', async () => {
    const { cadence } = readNationalRules().update;
    for (const [path, basis] of [
      ['/calendar', 'inferred by us'],
      ['/cy/calendar', 'ein casgliad ni'],
    ] as const) {
      const page = await open(path);
      const rows = [...page.querySelectorAll('main table tbody tr')].map(textOf);
      expect(rows).toHaveLength(cadence.length);
      for (const { everyMonths, mark } of cadence)
        expect(
          rows.some((row) => row.includes(String(everyMonths)) && (mark !== 'I' || row.includes(basis))),
        ).toBe(true);
    }
  });

  it('[NA-50] says first what comes next, or that nothing is announced', async () => {
    const { announcements } = await national.shelf();
    const [next] = announcements.filter(({ came }) => came === null);
    const lead = textOf((await open('/calendar')).querySelector('.ws-lead'));
    if (next === undefined) expect(lead).toBe('Nothing is announced at present.');
    else expect(lead).toContain(next.title.en);
    expect(lead).toMatch(/^(Next|Overdue|Nothing)/);
  });

  it('[NA-34] leads the list of updates with the newest one’s own figure', async () => {
    const { updates } = await national.shelf();
    const newest = present(
      updates.find(({ state }) => state === 'published'),
      'an update',
    );
    const { document } = present(await national.update(newest.id), newest.id);
    const behind = document.figures.find(({ key }) => key === 'plans.behind');
    const lead = textOf((await open('/updates')).querySelector('.ws-lead'));
    expect(lead).toContain('The latest update covers');
    if (behind !== undefined)
      expect(lead).toContain(`${behind.numerator} of ${behind.denominator} actions were behind`);
  });

  it('[NA-63] tells what was recommended to one force and to no other', async () => {
    const { recommendations } = await national.shelf();
    const asked = new Set(recommendations.flatMap(({ forces: of }) => of));
    expect(asked.size).toBeGreaterThan(1);
    for (const force of asked) {
      const page = await open(`/recommendations/${force}`);
      const made = recommendations.filter(({ forces: of }) => of.includes(force));
      expect(page.querySelectorAll('main section.ws-entry')).toHaveLength(made.length);
      for (const section of page.querySelectorAll('main section.ws-entry'))
        expect(section.querySelectorAll('tbody tr')).toHaveLength(1);
    }
    const without = present(
      forces.find(({ slug, kind }) => kind === 'territorial' && !asked.has(slug)),
      'a force that was asked nothing',
    );
    expect(textOf((await open(`/recommendations/${without.slug}`)).querySelector('main'))).toContain(
      'No recommendation to',
    );
    expect((await door.inject('/recommendations/nowhere')).statusCode).toBe(404);
  });
});
