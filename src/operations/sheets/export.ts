import { type Act, findPlan, listPlans } from '../../database/index.ts';
import { accept, type Language, type Result, refuse } from '../../kernel/index.ts';
import type { Plan } from '../../plans/index.ts';
import { planTable } from '../../sheets/index.ts';
import { auditPlan, isId, notFound, type PlanDesk } from '../plans/index.ts';
import { readHeldActions } from './held.ts';
import { type SheetFormat, writeSheet } from './write-sheet.ts';

/** A plan as a file to be saved. */
export interface PlanFile {
  readonly name: string;
  readonly format: SheetFormat;
  readonly content: Buffer;
  readonly actions: number;
}

/** Writes a plan as a spreadsheet that can be brought back without loss. One audit entry. */
export function exportPlan(
  desk: Pick<PlanDesk, 'database' | 'clock' | 'rules'> & { readonly act: Act },
  plan: string,
  wanted: { readonly format: SheetFormat; readonly language: Language },
): Promise<Result<PlanFile, 'not-found' | 'cell-too-long'>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const found = isId(plan) ? await findPlan(transaction, plan) : undefined;
    if (found === undefined) return notFound();
    const held = await readHeldActions(transaction, desk, found);
    const title = wanted.language === 'en' ? 'Action plan' : 'Cynllun gweithredu';
    const written = await writeSheet(planTable(held, wanted.language), wanted.format, title);
    if (!written.ok) return written;
    await auditPlan(transaction, 'export', found, { actions: held.length, format: wanted.format });
    const name = `plan-${found.force}-${found.framework}.${wanted.format}`;
    return accept({ name, format: wanted.format, content: written.value, actions: held.length });
  });
}

/** The plan of the desk’s force; the one under a framework where it is named. Refused where there is none, or where two could be meant. */
export function chooseForcePlan(
  desk: Pick<PlanDesk, 'database'> & { readonly act: Act },
  force: string,
  framework: string | undefined,
): Promise<Result<Plan, 'no-plan' | 'several-plans'>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const plans = (await listPlans(transaction, force)).filter(
      (plan) => framework === undefined || plan.framework === framework,
    );
    const [plan] = plans;
    if (plan === undefined) return refuse('no-plan', `There is no plan of ${force} here for you.`);
    if (plans.length > 1) {
      const names = plans.map((each) => each.framework).join(', ');
      return refuse('several-plans', `${force} has plans under ${names}. Say which with --framework.`);
    }
    return accept(plan);
  });
}
