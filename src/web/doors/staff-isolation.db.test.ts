import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  differences,
  formRoutes,
  look,
  mayCome,
  sendForms,
  sendGuesses,
  type Visit,
  visitsOf,
} from '../../../tests/isolation/program.ts';
import { forceRoles, openWorld, prepareGround, type World } from '../../../tests/isolation/scene.ts';
import {
  everyId,
  here,
  type Ids,
  idsOf,
  maskFor,
  namesIn,
  namesKnown,
  rowsOf,
  type Seen,
  there,
} from '../../../tests/isolation/visits.ts';
import {
  type OtherForce,
  openOtherForce,
  otherDeeds,
  planDeeds,
  publicDeeds,
} from '../../../tests/scenes/other-force.ts';
import { staffRoutes } from '../pages/staff-routes.ts';

// Two worlds, each with a door and a database of its own, that differ in the rows of one force and in nothing else. Whoever
// belongs to the other force goes through both, and must not be able to tell which is which.

// A machine that is busy with other tests is no failure.
const minutes = 100_000;
let alone: World;
let beside: World;
let known: ReadonlySet<string>;
let own: Ids;
let other: OtherForce;
let otherIds: Ids;
let visits: readonly Visit[];

beforeAll(async () => {
  const ground = await prepareGround();
  [alone, beside] = [await openWorld(ground), await openWorld(ground)];
  known = await everyId(alone.house.clone);
  own = await idsOf(alone.house.clone, here);
  const { clone, staff } = beside.house;
  const place = { clone, staff, jobs: await clone.open('jobs'), clock: { now: ground.now } };
  other = await openOtherForce(place, there);
  for (const deed of [...planDeeds, ...otherDeeds]) await other.do(deed);
  otherIds = await idsOf(clone, there);
  visits = visitsOf(own, otherIds);
}, 3 * minutes);

afterEach(() => expect([...alone.house.reported, ...beside.house.reported]).toEqual([]));

const lookAll = async (world: World, chosen: readonly Visit[]): Promise<readonly Seen[]> => {
  const mask = maskFor(known);
  const seen: Seen[] = [];
  for (const visit of chosen) seen.push(await look(world, visit, mask));
  return seen;
};

/** The routes that force roles may come to and none of them was answered with `status`. */
const neverAnswered = (routes: typeof staffRoutes, answered: ReadonlySet<string>): readonly string[] =>
  routes
    .filter((route) => forceRoles.some((role) => mayCome(role, route)) && !answered.has(route.path))
    .map(({ path }) => path);

describe('two worlds that differ in the rows of one force', () => {
  it('[SD-18] hold something of that force in every table that a force has rows in', async () => {
    const rows = await rowsOf(beside.house.clone, there);
    expect((await rowsOf(alone.house.clone, there)).size).toBe(1);
    const empty = [...(await rowsOf(beside.house.clone, here)).keys()].filter((table) => !rows.has(table));
    // What it says in public comes later.
    expect(empty).toEqual(['national.recommendation_answer']);
  });

  it('[SD-18] have no route whose address this test cannot fill in', () => {
    const unknown = staffRoutes.flatMap(namesIn).filter((name) => !namesKnown.includes(name));
    expect(unknown).toEqual([]);
  });

  it(
    '[SD-18] show the other force the same bytes at every page, own or guessed, in every role',
    async () => {
      const [one, two] = [await lookAll(alone, visits), await lookAll(beside, visits)];
      expect(differences(one, two)).toEqual([]);
      const answered = new Set(
        visits
          .filter((_, turn) => [200, 303].includes(one[turn]?.status ?? 0))
          .map(({ route }) => route.path),
      );
      const pages = staffRoutes.filter(({ method }) => method === 'GET');
      expect(new Set(visits.map(({ route }) => route))).toEqual(new Set(pages));
      expect(neverAnswered(pages, answered)).toEqual([]);
    },
    3 * minutes,
  );

  it(
    '[SD-18] answer a form with another’s id in its address or in a field as one that names nothing, and change nothing',
    async () => {
      const before = await rowsOf(beside.house.clone, there);
      const ids = { own, other: otherIds };
      const one = await sendGuesses(alone, ids, maskFor(known));
      const two = await sendGuesses(beside, ids, maskFor(known));
      expect(differences(one, two)).toEqual([]);
      expect(one.filter(({ status }) => status === 303)).toEqual([]);
      expect(one.some(({ request }) => request.includes(' with {'))).toBe(true);
      expect(await rowsOf(beside.house.clone, there)).toEqual(before);
    },
    3 * minutes,
  );

  it(
    '[SD-18] stay the same for the other force whatever the one does',
    async () => {
      const some = fc.shuffledSubarray([...visits], { minLength: 15, maxLength: 15 });
      const deeds = fc.array(fc.constantFrom(...planDeeds, ...otherDeeds), { minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(deeds, some, async (done, chosen) => {
          for (const deed of done) await other.do(deed);
          expect(differences(await lookAll(alone, chosen), await lookAll(beside, chosen))).toEqual([]);
        }),
        { numRuns: 5, endOnFailure: true },
      );
    },
    3 * minutes,
  );
});

/** Policies that keep a force's rows apart, each of which some page would betray if it let everything through. */
const walls: readonly { readonly path: string; readonly policies: readonly (readonly [string, string])[] }[] =
  [
    { path: '/plans', policies: [['plans.plan', 'staff_read']] },
    {
      // Actions are counted by the plans that are seen, and shown with them.
      path: '/crosswalk',
      policies: [
        ['plans.brief', 'staff_read'],
        ['plans.plan', 'staff_read'],
      ],
    },
    {
      path: '/actions/:action',
      policies: [
        ['plans.action', 'staff_read'],
        ['plans.plan', 'staff_read'],
      ],
    },
    { path: '/crosswalk/homes/:home/end', policies: [['national.home', 'staff_select']] },
    { path: '/plans/:plan/add', policies: [['directory.person', 'staff_by_matrix']] },
    { path: '/deadlines/:clock', policies: [['clocks.running', 'staff_read']] },
    {
      // One wall behind the other: a file is found by its evidence.
      path: '/actions/:action/evidence/:evidence',
      policies: [
        ['plans.evidence', 'staff_read'],
        ['plans.attachment', 'staff_read'],
      ],
    },
  ];

/** Lets every row through a policy, and gives the way back. */
async function breakWall(
  { clone }: World['house'],
  table: string,
  policy: string,
): Promise<() => Promise<unknown>> {
  const [row] = await clone.query<{ text: string }>(
    `select qual as text from pg_policies where schemaname || '.' || tablename = $1 and policyname = $2`,
    [table, policy],
  );
  await clone.query(`alter policy ${policy} on ${table} using (true)`);
  return () => clone.query(`alter policy ${policy} on ${table} using (${row?.text ?? ''})`);
}

describe.each(walls)('with a wall broken, $policies', ({ path, policies }) => {
  it(
    '[SD-18] tells the two worlds apart',
    async () => {
      const mend: (() => Promise<unknown>)[] = [];
      for (const [table, policy] of policies) mend.push(await breakWall(beside.house, table, policy));
      const chosen = visits.filter(({ role, route }) => role === 'force-lead' && route.path === path);
      const found = differences(await lookAll(alone, chosen), await lookAll(beside, chosen));
      for (const each of mend) await each();
      // Where half of a plan lets itself be seen the door may fail, which tells the two apart as well.
      beside.house.reported.splice(0);
      expect(found).not.toEqual([]);
      expect(differences(await lookAll(alone, chosen), await lookAll(beside, chosen))).toEqual([]);
    },
    3 * minutes,
  );
});

describe('what a force says in public', () => {
  it(
    '[SD-18] shows in the register of recommendations alone, in its own line and in what is counted of all',
    async () => {
      for (const deed of publicDeeds) await other.do(deed);
      const chosen = visits.filter(({ role, route }) => role === 'force-lead' && !route.path.includes(':'));
      const [one, two] = [await lookAll(alone, chosen), await lookAll(beside, chosen)];
      const changed = chosen.flatMap(({ route }, turn) =>
        one[turn]?.reply === two[turn]?.reply
          ? []
          : [[route.path, withoutLinesOf(one[turn]), withoutLinesOf(two[turn])]],
      );
      expect(changed.map(([path]) => path)).toEqual(['/recommendations']);
      expect(changed.map(([, here]) => here)).toEqual(changed.map(([, , there]) => there));
    },
    3 * minutes,
  );
});

/** A page without the sentence that counts every force, and without the lines of the one force. */
const withoutLinesOf = (seen: Seen | undefined): string =>
  (seen?.reply ?? '')
    .replace(/<p class="[\w-]+">[^<]* open with forces[^<]*<\/p>/, '')
    .replace(/<tr[\s\S]*?<\/tr>/g, (line) => (/North Wales|Gogledd Cymru/.test(line) ? '' : line));

// Last, because the other force's own rows change in it.
describe('forms', () => {
  it(
    '[SD-18] that the other force sends about its own rows are answered the same in both worlds',
    async () => {
      const before = await rowsOf(beside.house.clone, there);
      const one = await sendForms(alone, maskFor(known));
      const two = await sendForms(beside, maskFor(known));
      expect(differences(one, two)).toEqual([]);
      expect(await rowsOf(beside.house.clone, there)).toEqual(before);
      const accepted = one
        .filter(({ status }) => status === 303)
        .map(({ request }) => (request.split(' of ')[1] ?? '').replace(', shown', ''));
      // A record and the list of those to look at are themselves the answers to their forms.
      const shown = ['/records/read', '/records/review'];
      expect(neverAnswered(formRoutes, new Set(accepted))).toEqual(['/plans/:plan/adopt', ...shown]);
      const read = one.filter(
        ({ status, request }) => status === 200 && shown.some((path) => request.endsWith(path)),
      );
      expect(read).toHaveLength(shown.length);
    },
    3 * minutes,
  );
});
