import { parseArgs } from 'node:util';
import { verifyAudit } from '../../operations/audit/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import type { Command } from '../command.ts';

/** `watershed audit verify`: recomputes the audit chain and names the first entry that does not fit. */
export const auditVerifyCommand: Command = {
  name: 'audit verify',
  summary: 'Recompute the audit chain and name the first entry that does not fit',
  help: `
Usage: watershed audit verify [--json]

Recomputes the hash of every audit entry, checks each link and compares the chain with the signed anchors in the data
folder. Ends with 0 when everything fits, with 1 when something does not.

  --json   one object on standard output: {"entries":…,"anchors":…,"fault":null or words}
`,
  async run(args, terminal) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    const installation = await openInstallation(terminal.environment);
    try {
      const report = await verifyAudit(await installation.open('jobs'), installation.home);
      if (values.json === true)
        terminal.out(`${JSON.stringify({ ...report, fault: report.fault ?? null })}\n`);
      else if (report.fault === undefined)
        terminal.out(`The audit is whole: ${report.entries} entries, ${report.anchors} anchors.\n`);
      else terminal.out(`The audit does not fit: ${report.fault}.\n`);
      return report.fault === undefined ? 0 : 1;
    } finally {
      await installation.close();
    }
  },
};
