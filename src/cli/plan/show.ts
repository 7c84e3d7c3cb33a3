import { parseArgs } from 'node:util';
import { instant } from '../../kernel/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import { findPublicPlans } from '../../operations/plans/index.ts';
import type { PublicPlan } from '../../plans/index.ts';
import { type Command, UsageError } from '../command.ts';

function lines(plan: PublicPlan): string {
  const { finding, actions } = plan;
  const counts = finding === null ? [] : Object.entries(finding.counts).map(([name, n]) => `${name} ${n}`);
  const head = `${plan.force}, ${plan.framework}: ${finding?.position ?? 'nothing promised yet'} (${finding?.rule ?? '-'})`;
  const rows = actions.map(
    ({ reference, state, facts, slipDays, finding: found }) =>
      `  ${reference.padEnd(8)} ${(found?.position ?? '-').padEnd(13)} ${state.padEnd(12)} first ${facts.firstDueOn ?? '-'} ` +
      `now ${facts.dueOn ?? '-'} slip ${slipDays ?? '-'}`,
  );
  return [head, `  ${counts.join(', ')}; not published: ${plan.unpublished.actions}`, ...rows].join('\n');
}

/** `watershed plan show`: what the next release would say of a force's plan. */
export const planShowCommand: Command = {
  name: 'plan show',
  summary: 'Show what the next release would say of a force’s plan',
  help: `
Usage: watershed plan show [FORCE] [--json]

Shows each plan as everyone would read it if a release were drafted now: where it stands, by which rule, and each published
promise with its first date, its latest date and its slip in days. Names nobody. All forces where none is named.

  --json   one array on standard output, each as the release's own file plans/FORCE.json

Example: watershed plan show kent
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    if (positionals.length > 1) throw new UsageError('name one force, for example kent');
    const installation = await openInstallation(terminal.environment);
    try {
      const jobs = await installation.open('jobs');
      const all = await findPublicPlans(jobs, instant(Date.now()));
      const plans = all.filter(({ force }) => positionals[0] === undefined || force === positionals[0]);
      if (plans.length === 0) {
        terminal.err(
          `watershed plan show: no plan is held${positionals[0] === undefined ? '' : ` of ${positionals[0]}`}.\n`,
        );
        return 1;
      }
      terminal.out(
        values.json === true ? `${JSON.stringify(plans)}\n` : `${plans.map(lines).join('\n\n')}\n`,
      );
      return 0;
    } finally {
      await installation.close();
    }
  },
};
