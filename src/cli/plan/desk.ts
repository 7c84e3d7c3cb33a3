import { type Clock, type Instant, instant, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import type { Environment } from '../../operations/installation/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import { findForceLead, type PlanDesk, readPlanRules } from '../../operations/plans/index.ts';

const clock: Clock = { now: (): Instant => instant(Date.now()) };

/** What a command on a force’s plan works with. `lead` sits at the staff door as that person, and reaches what they reach. */
export interface PlanRoom {
  readonly jobs: Pick<PlanDesk, 'database' | 'clock' | 'rules'>;
  lead(name: string): Promise<Result<PlanDesk, 'no-such-lead' | 'several-leads'>>;
}

/** Opens the installation for one command on the plan of a force and closes it whatever happens. */
export async function inPlanRoom<Value extends Result<unknown>>(
  environment: Environment,
  force: string,
  work: (room: PlanRoom) => Promise<Value>,
): Promise<Value | Refusal<'no-such-force'>> {
  const installation = await openInstallation(environment);
  try {
    if (!installation.forces.some(({ slug }) => slug === force)) {
      return refuse('no-such-force', `There is no force “${force}”. Expected one such as bedfordshire.`);
    }
    const rules = readPlanRules();
    const jobs = await installation.open('jobs');
    return await work({
      jobs: { database: jobs, clock, rules },
      lead: async (name) => {
        const found = await findForceLead(jobs, { name, force });
        if (!found.ok) return found;
        const capacity = { person: found.value, role: 'force-lead', force } as const;
        const act = { actor: found.value, purpose: 'plan', capacity } as const;
        return { ok: true, value: { database: await installation.open('staff'), act, clock, rules } };
      },
    });
  } finally {
    await installation.close();
  }
}
