import { createHash } from 'node:crypto';
import {
  type Database,
  markChecked,
  markPublished,
  storeDraft,
  storeReleaseFile,
} from '../../src/database/index.ts';
import type { Role } from '../../src/directory/index.ts';
import { instant, month, plainDate, present, type Result } from '../../src/kernel/index.ts';
import { type NewestFrameworks, readNewestFrameworks } from '../../src/operations/framework/index.ts';
import { readForces } from '../../src/operations/installation/index.ts';
import {
  type NationalDesk,
  type NationalRules,
  readNationalRules,
  takeCut,
} from '../../src/operations/national/index.ts';
import {
  addAction,
  addEvidence,
  adoptPlan,
  openPlan,
  type PlanDesk,
  reportProgress,
} from '../../src/operations/plans/index.ts';
import type { ActionContent } from '../../src/plans/index.ts';
import { type Clone, cloneDatabase } from '../engines/clone.ts';
import { madeUpMeasures } from '../release/made-up-release.ts';
import { appoint, loadGround, type SetClock, setClock } from './plan-people.ts';
import { wholePromise } from './plans.ts';

let rules: NationalRules | undefined;

/** The value, or the refusal as an error: for steps that a scene needs and does not judge. */
export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}

/** What the desks of a scene share. */
export interface Ground {
  readonly clone: Clone;
  readonly staff: Database;
  readonly clock: SetClock;
  readonly frameworks: NewestFrameworks;
}

/** The loaded frameworks, read once for all desks. */
export function readFrameworks(jobs: Database): Promise<NewestFrameworks> {
  return readNewestFrameworks(jobs, { actor: 'test', purpose: 'read frameworks' });
}

const purposes: Partial<Record<Role, 'plan' | 'scrutinise' | 'coordinate' | 'publish'>> = {
  'force-lead': 'plan',
  'panel-member': 'scrutinise',
  'independent-monitor': 'scrutinise',
  'national-coordinator': 'coordinate',
  'national-publisher': 'publish',
};

/** Appoints a made-up person and seats them at a desk of the country. */
export async function seat(
  { clone, staff, clock, frameworks }: Ground,
  role: Role,
  force: string | null = null,
): Promise<NationalDesk> {
  rules ??= readNationalRules();
  const { act } = await appoint(clone, { staff, clock }, { role, force, purpose: purposes[role] ?? 'plan' });
  return { database: staff, act, role, rules, forces: readForces(), frameworks, clock, madeUp: true };
}

/** A force's plan of a few actions, adopted: the ids of its actions by reference. */
export async function adoptedPlan(
  ground: Ground,
  force: string,
  actions: readonly Partial<ActionContent>[],
): Promise<{ readonly lead: PlanDesk; readonly actions: ReadonlyMap<string, string> }> {
  const lead = await appoint(ground.clone, ground, { role: 'force-lead', force, purpose: 'plan' });
  const owner = { post: 'Owner', person: lead.act.capacity.person };
  const plan = must(await openPlan(lead, { id: 'england-wales-2021', version: 1 }));
  const made = new Map<string, string>();
  for (const [index, one] of actions.entries()) {
    const content = { ...wholePromise, owner, strategicLead: owner, reference: `T${index + 1}`, ...one };
    made.set(content.reference, must(await addAction(lead, plan.id, content)).id);
  }
  must(await adoptPlan(lead, plan.id));
  return { lead, actions: made };
}

/** A report and a piece of evidence, so that an action stands well. */
export async function keepUp(lead: PlanDesk, action: string, on: string): Promise<void> {
  must(
    await reportProgress(lead, action, {
      periodEndsOn: plainDate(on),
      activity: 'Met twice.',
      nextStep: 'Meet again.',
      blockers: '',
      rating: null,
    }),
  );
  must(
    await addEvidence(lead, action, {
      title: 'Notes',
      datedOn: plainDate(on),
      grade: 'record',
      substance: { kind: 'link', address: 'https://force.example/notes' },
    }),
  );
}

/** A published release that holds the made-up measures, as a cut reads them. */
export async function publishedRelease(jobs: Database, id: string): Promise<void> {
  const files = madeUpMeasures().map((result) => {
    const content = Buffer.from(JSON.stringify(result));
    return {
      path: `measures/${result.definition.id}.json`,
      mediaType: 'application/json',
      content,
      sha256: createHash('sha256').update(content).digest('hex'),
      bytes: content.length,
    };
  });
  const at = instant(Date.UTC(2024, 5, 1));
  await jobs.transact({ actor: 'Ann Example', purpose: 'publish figures' }, async (transaction) => {
    const manifest = {
      id,
      title: { en: 'Made-up figures', cy: 'Ffigurau dychmygol' },
      dataFrom: month('2021-04'),
      dataTo: month('2024-03'),
      madeUp: true,
      draftedBy: 'Ann Example',
      draftedAt: at,
      codeVersion: '0.1.0',
      definitions: [],
      inputs: [],
      files: files.map(({ content: _, ...file }) => file),
    };
    await storeDraft(transaction, manifest, 'annexample', []);
    for (const file of files) await storeReleaseFile(transaction, id, file);
    await markChecked(transaction, id, 'Bob Example', at);
    await markPublished(transaction, id, { name: 'Bob Example', key: 'bobexample' }, at);
  });
}

/** Two forces with plans, one with an action of its own that it does not show, and desks for those who write in registers. */
export interface RegisterScene {
  readonly clone: Clone;
  readonly ground: Ground;
  readonly open: Database;
  readonly coordinator: NationalDesk;
  readonly kent: NationalDesk;
  readonly essex: NationalDesk;
  readonly panel: NationalDesk;
  /** Ids of actions by reference. */
  readonly kentActions: ReadonlyMap<string, string>;
  readonly essexActions: ReadonlyMap<string, string>;
}

export async function openRegisterScene(): Promise<RegisterScene> {
  const clone = await cloneDatabase();
  const jobs = await clone.open('jobs');
  await loadGround(jobs);
  const clock = setClock('2022-03-20');
  const ground = { clone, staff: await clone.open('staff'), clock, frameworks: await readFrameworks(jobs) };
  const later = { dueOn: plainDate('2030-03-31') };
  const kentPlan = await adoptedPlan(ground, 'kent', [
    {},
    { nationalAction: 'A15', pillars: ['pursuit'], ...later },
    { nationalAction: null, source: 'local', publish: false, ...later },
  ]);
  const everywhere = { nationalAction: 'A22', pillars: ['trust', 'pursuit', 'spaces'] };
  const essexPlan = await adoptedPlan(ground, 'essex', [everywhere]);
  clock.set('2023-06-30');
  await keepUp(kentPlan.lead, present(kentPlan.actions.get('T2'), 'T2'), '2023-06-30');
  return {
    clone,
    ground,
    open: await clone.open('public'),
    coordinator: await seat(ground, 'national-coordinator'),
    kent: await seat(ground, 'force-lead', 'kent'),
    essex: await seat(ground, 'force-lead', 'essex'),
    panel: await seat(ground, 'panel-member', 'kent'),
    kentActions: kentPlan.actions,
    essexActions: essexPlan.actions,
  };
}

/** How the database refused some work; `taken` where it did not. */
export function refusedBy(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'taken',
    (error: Error) => error.message,
  );
}

/** Two forces with plans, a published release, a cut of both, and the two people of an update. */
export interface UpdateScene {
  readonly clone: Clone;
  readonly ground: Ground;
  readonly jobs: Database;
  readonly open: Database;
  readonly coordinator: NationalDesk;
  readonly publisher: NationalDesk;
  readonly cut: string;
}

export async function openUpdateScene(release: string): Promise<UpdateScene> {
  const clone = await cloneDatabase();
  const [jobs, open, staff] = [
    await clone.open('jobs'),
    await clone.open('public'),
    await clone.open('staff'),
  ];
  await loadGround(jobs);
  await publishedRelease(jobs, release);
  const clock = setClock('2022-03-20');
  const ground = { clone, staff, clock, frameworks: await readFrameworks(jobs) };
  await adoptedPlan(ground, 'kent', [{}, {}, { dueOn: plainDate('2030-03-31') }]);
  await adoptedPlan(ground, 'essex', [{}]);
  clock.set('2024-06-30');
  const coordinator = await seat(ground, 'national-coordinator');
  const publisher = await seat(ground, 'national-publisher');
  const cut = must(await takeCut(coordinator, release)).id;
  return { clone, ground, jobs, open, coordinator, publisher, cut };
}
