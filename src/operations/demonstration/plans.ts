import { randomUUID } from 'node:crypto';
import {
  type AppointedPerson,
  appendAudit,
  countPlans,
  type Database,
  lockPlans,
  type Rows,
  storeAppointedPeople,
  storeWholePlans,
  type Transaction,
  type WholePlans,
} from '../../database/index.ts';
import { instant, isoOf } from '../../kernel/index.ts';
import type { MadeUpPlan, Part } from '../../synthetic/index.ts';
import { idOfMadeUp, readMadeUpPeople } from './people.ts';
import { type Cast, livedRows, roleOfPart } from './plan-life.ts';

/** Made-up plans, as the room `synthetic` gives them. */
export type MadeUpPlans = readonly MadeUpPlan[];

/** What the people of made-up plans are called by, and by whom they are known: no provider of that name signs anybody in. */
export const madeUpIssuer = 'made-up';

const partNames: Readonly<Record<Part, string>> = {
  lead: 'Lead (made up)',
  owner: 'Owner (made up)',
  'strategic-lead': 'Strategic lead (made up)',
  panel: 'Panel member (made up)',
};

/**
 * Stores made-up plans with the people in them, in one transaction, where no plan is held yet. Each is lived through the same
 * rules as a real one. Returns how many were stored: none where any plan is there already.
 */
export function storeMadeUpPlans(jobs: Database, plans: MadeUpPlans, by: string): Promise<number> {
  return jobs.transact({ actor: by, purpose: 'make the demonstration' }, async (transaction) => {
    await lockPlans(transaction);
    if ((await countPlans(transaction)) > 0) return 0;
    const people = plans.map((plan) => peopleOf(plan.force));
    await storeAppointedPeople(transaction, people.flat(), by);
    for (const [index, plan] of plans.entries()) await storeOne(transaction, plan, people[index] ?? []);
    return plans.length;
  });
}

type Player = AppointedPerson & { readonly part: Part };

function peopleOf(force: string): readonly Player[] {
  const parts: readonly Part[] = ['lead', 'owner', 'strategic-lead', 'panel'];
  return parts.map(
    (part) =>
      signsIn(part, force) ?? {
        part,
        id: randomUUID(),
        issuer: madeUpIssuer,
        subject: `${part} of ${force}`,
        name: partNames[part],
        organisation: part === 'panel' ? 'A made-up panel of women' : force,
        role: roleOfPart[part],
        force,
      },
  );
}

/** Of some forces the demonstration's own people play the parts, so that whoever signs in as one finds their plan. */
function signsIn(part: Part, force: string): Player | undefined {
  const role = roleOfPart[part];
  const person = readMadeUpPeople().find(({ appointments }) =>
    appointments.some((held) => held.role === role && held.force === force),
  );
  if (person === undefined) return undefined;
  const { id, name, organisation } = person;
  return { part, id: idOfMadeUp(id), issuer: madeUpIssuer, subject: id, name, organisation, role, force };
}

async function storeOne(
  transaction: Transaction,
  made: MadeUpPlan,
  people: readonly Player[],
): Promise<void> {
  const idOf = (part: Part): string => people.find((each) => each.part === part)?.id ?? '';
  const cast: Cast = {
    lead: idOf('lead'),
    owner: idOf('owner'),
    'strategic-lead': idOf('strategic-lead'),
    panel: idOf('panel'),
  };
  const plan = { ...made, id: randomUUID() };
  const lives = made.actions.map((action) => livedRows(action, plan, cast, made.openedOn));
  await storeWholePlans(transaction, {
    plan: [planRow(plan)],
    reply: replyRows(plan, cast),
    action: lives.flatMap(({ action }) => action),
    move: lives.flatMap(({ move }) => move),
    revision: lives.flatMap(({ revision }) => revision),
    report: lives.flatMap(({ report }) => report),
    evidence: lives.flatMap(({ evidence }) => evidence),
  } satisfies WholePlans);
  await appendAudit(transaction, {
    operation: 'plan.make up',
    subjectKind: 'plan',
    subjectId: plan.id,
    details: { force: made.force, actions: lives.length, conduct: made.conduct },
  });
}

const planRow = (plan: MadeUpPlan & { readonly id: string }): Readonly<Record<string, unknown>> => ({
  id: plan.id,
  force: plan.force,
  framework: plan.framework,
  framework_version: plan.frameworkVersion,
  opened_on: plan.openedOn,
  adopted_on: plan.adoptedOn,
  row_version: plan.adoptedOn === null ? 1 : 2,
});

function replyRows(plan: MadeUpPlan & { readonly id: string }, cast: Cast): Rows {
  if (plan.reply === null) return [];
  const at = isoOf(instant(Date.parse(`${plan.repliedOn}T12:00:00Z`)));
  const line = {
    plan_id: plan.id,
    force: plan.force,
    action_id: null,
    at,
    person: cast.lead,
    role: 'force-lead',
  };
  return [{ ...line, reply_en: plan.reply.en, reply_cy: plan.reply.cy }];
}
