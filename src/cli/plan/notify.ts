import { parseArgs } from 'node:util';
import { instant } from '../../kernel/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import { mailNotices, openMailer, raiseNotices, readPlanRules } from '../../operations/plans/index.ts';
import type { Command } from '../command.ts';

/** `watershed plan notify`: raises what escalation has reached, and tells the mailboxes. */
export const planNotifyCommand: Command = {
  name: 'plan notify',
  summary: 'Raise the notices of plans that are due, and tell the mailboxes that something waits',
  help: `
Usage: watershed plan notify [--json]

Raises a notice for every step of every escalation that has been reached and not answered, once each. Run it every day; run
twice it does nothing the second time. Where e-mail is set up, each mailbox with something waiting gets one message that
says so and nothing else.

  --json   one object on standard output: {"raised":…,"told":…,"failed":…}

  WATERSHED_SMTP_URL    smtp://HOST:PORT; no e-mail is sent where it is not set
  WATERSHED_MAIL_FROM   the address that messages come from
`,
  async run(args, terminal) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    const mailer = openMailer(terminal.environment);
    const installation = await openInstallation(terminal.environment);
    try {
      const jobs = await installation.open('jobs');
      const clock = { now: () => instant(Date.now()) };
      const raised = await raiseNotices({ jobs, rules: readPlanRules(), clock });
      const { told, failed } =
        mailer === undefined ? { told: 0, failed: 0 } : await mailNotices({ jobs, clock }, mailer);
      if (values.json === true) terminal.out(`${JSON.stringify({ raised, told, failed })}\n`);
      else terminal.out(`Raised: ${raised}. Mailboxes told: ${told}; could not be told: ${failed}.\n`);
      return failed === 0 ? 0 : 1;
    } finally {
      mailer?.close();
      await installation.close();
    }
  },
};
