import {
  endHome as endStored,
  findAction,
  findPlan,
  insertHome,
  listHomes,
  listPromises,
  listToldHomes,
} from '../../database/index.ts';
import type { Framework, FrameworkMapping } from '../../framework/index.ts';
import { accept, assert, type PlainDate, type Result, refuse } from '../../kernel/index.ts';
import {
  type ActionStanding,
  checkHome,
  type FrameworkView,
  type Home,
  type HomeRefusal,
  type HomeRequest,
  type HomesGrid,
  homesGrid,
  type Orphans,
  orphansOf,
  type PillarOf,
  primaryPillars,
  type ToldHome,
  viewByNewerPillar,
  viewByPillar,
} from '../../national/index.ts';
import type { JoinedMapping } from '../framework/index.ts';
import { isId } from '../plans/index.ts';
import { readCountry } from './country.ts';
import { auditNational, dayOf, type NationalDesk, notThere } from './desk.ts';

/** The two frameworks that a move is between, and the mapping that the project or an administrator loaded. */
export type Crossing = JoinedMapping;

/** The crossing from a framework to the one that follows it; undefined where no mapping is loaded. */
export function crossingFrom(desk: NationalDesk, framework: string): Crossing | undefined {
  return desk.frameworks.mappings.find(({ from }) => from.id === framework);
}

const entriesOf = (newer: Framework): ReadonlySet<string> =>
  new Set([...newer.pillars, ...newer.actions].map(({ id }) => id));

/** The pillar that an entry of a framework stands for. */
export function pillarIn(framework: Framework): PillarOf {
  return (entry) =>
    framework.pillars.find(({ id }) => id === entry)?.id ??
    framework.actions.find(({ id }) => id === entry)?.pillars[0];
}

export type AttachRefusal = HomeRefusal | 'not-found' | 'no-newer-framework';

/** Attaches a home in the framework that follows to an action, with the day and the reason. */
export function attachHome(
  desk: NationalDesk,
  action: string,
  home: Omit<HomeRequest, 'attachedOn'>,
): Promise<Result<{ readonly id: string }, AttachRefusal>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const held = isId(action) ? await findAction(transaction, action) : undefined;
    if (held === undefined) return notThere();
    const plan = await findPlan(transaction, held.plan);
    const crossing = plan && crossingFrom(desk, plan.framework);
    if (crossing === undefined)
      return refuse('no-newer-framework', 'No framework follows the one that this plan was made under.');
    const { to } = crossing;
    const request = { ...home, attachedOn: dayOf(desk) };
    const checked = checkHome(request, await listHomes(transaction, to.id, action), entriesOf(to));
    if (!checked.ok) return checked;
    const id = await insertHome(transaction, action, to, { ...checked.value, role: desk.role });
    if (id === undefined) return refuse('attached-already', 'Somebody attached that home meanwhile.');
    const { entry, isPrimary, reason } = home;
    await auditNational(
      transaction,
      'home.attach',
      { kind: 'plan action', id: action },
      { entry, isPrimary },
      reason,
    );
    return accept({ id });
  });
}

/** Ends a home, with the day and the reason. From that day on it no longer holds; before it, it did. */
export function endHome(
  desk: NationalDesk,
  home: string,
  reason: string,
): Promise<Result<{ readonly id: string }, 'not-found' | 'no-reason'>> {
  return desk.database.transact(desk.act, async (transaction) => {
    if (reason.trim() === '') return refuse('no-reason', 'Say why the action no longer belongs there.');
    const ended = { on: dayOf(desk), reason, by: desk.act.actor, role: desk.role };
    const action = isId(home) ? await endStored(transaction, home, ended) : undefined;
    if (action === undefined) return notThere();
    await auditNational(transaction, 'home.end', { kind: 'plan action', id: action }, { home }, reason);
    return accept({ id: home });
  });
}

/** What the mapping says of an action, as homes to attach: one primary and any further. */
export function proposedHomes(
  { mapping }: { readonly mapping: FrameworkMapping },
  nationalAction: string | null,
): readonly Omit<HomeRequest, 'attachedOn'>[] {
  const entry = mapping.entries.find(({ from }) => nationalAction !== null && from.includes(nationalAction));
  if (entry === undefined) return [];
  const reason = entry.reason.en;
  return [
    { entry: entry.primary, isPrimary: true, reason },
    ...entry.further.map((further) => ({ entry: further, isPrimary: false, reason })),
  ];
}

/** Both views of the same day, the grid, and what is left open. */
export interface CrosswalkView {
  readonly on: PlainDate;
  readonly from: Framework;
  readonly to: Framework;
  readonly standings: readonly ActionStanding[];
  readonly homes: readonly Home[];
  /** Of the force that was asked for, also those that ended; none where no force was. */
  readonly told: readonly ToldHome[];
  /** What each action of that force promises, in the force's own words. */
  readonly promises: ReadonlyMap<string, string>;
  readonly older: FrameworkView;
  readonly newer: FrameworkView;
  readonly grid: HomesGrid;
  readonly orphans: Orphans;
}

/**
 * The plans that the desk's person may see, counted under the framework they were made under and under the next, with the
 * history of one force's homes. One audit entry. Refused `not-found` where there is no plan, or no framework follows.
 */
export function readCrosswalk(
  desk: NationalDesk,
  force: string | undefined,
): Promise<Result<CrosswalkView, 'not-found'>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const country = await readCountry(transaction, desk);
    const crossing = country.frameworks
      .map((one) => crossingFrom(desk, one))
      .find((one) => one !== undefined);
    if (crossing === undefined) return notThere();
    const { from, to } = crossing;
    const standings = country.standings.filter(({ framework }) => framework === from.id);
    const homes = await listHomes(transaction, to.id);
    await auditNational(
      transaction,
      'crosswalk.read',
      { kind: 'framework', id: to.id },
      { homes: homes.length, force: force ?? null },
    );
    const told = force === undefined ? [] : await listToldHomes(transaction, to.id, force);
    const promises = force === undefined ? new Map() : await listPromises(transaction, force);
    return accept({
      on: country.on,
      from,
      to,
      standings,
      homes,
      told,
      promises,
      ...countedUnder({ from, to }, standings, homes, country.on),
    });
  });
}

function countedUnder(
  { from, to }: { readonly from: Framework; readonly to: Framework },
  standings: readonly ActionStanding[],
  homes: readonly Home[],
  on: PlainDate,
): Pick<CrosswalkView, 'older' | 'newer' | 'grid' | 'orphans'> {
  const pillars = { older: from.pillars.map(({ id }) => id), newer: to.pillars.map(({ id }) => id) };
  const pillarOf = pillarIn(to);
  const primary = primaryPillars(homes, on, pillarOf);
  const older = viewByPillar(standings, pillars.older);
  const newer = viewByNewerPillar(standings, pillars.newer, primary);
  assert(older.total.actions === newer.total.actions, 'both views count the same actions');
  return {
    older,
    newer,
    grid: homesGrid(standings, pillars, primary),
    orphans: orphansOf(standings, homes, { entries: [...entriesOf(to)], pillarOf }, on),
  };
}

/**
 * Attaches what the mapping says to every live action that has no home yet, each with the mapping's reason. Actions of a
 * force's own, which no mapping can know, stay for a person. Returns how many homes were attached.
 */
export function attachMappedHomes(
  desk: NationalDesk,
): Promise<Result<{ readonly attached: number }, 'not-found'>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const country = await readCountry(transaction, desk);
    const attachedOn = dayOf(desk);
    let attached = 0;
    for (const framework of country.frameworks) {
      const crossing = crossingFrom(desk, framework);
      if (crossing === undefined) continue;
      const { to } = crossing;
      const homed = new Set((await listHomes(transaction, to.id)).map(({ action }) => action));
      const bare = country.standings.filter(
        (one) => one.framework === framework && one.position !== null && !homed.has(one.action),
      );
      for (const { action, nationalAction } of bare) {
        for (const home of proposedHomes(crossing, nationalAction)) {
          const id = await insertHome(transaction, action, to, { ...home, attachedOn, role: desk.role });
          if (id !== undefined) attached += 1;
        }
      }
    }
    await auditNational(transaction, 'home.attach mapped', { kind: 'country', id: 'homes' }, { attached });
    return accept({ attached });
  });
}
