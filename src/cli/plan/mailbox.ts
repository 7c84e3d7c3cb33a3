import { parseArgs } from 'node:util';
import { type Role, roles } from '../../directory/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import { setMailbox } from '../../operations/plans/index.ts';
import { type Command, UsageError } from '../command.ts';
import { personNamed } from '../release/desk.ts';

function roleNamed(text: string | undefined): Role {
  const role = roles.find((each) => each === text);
  if (role === undefined) throw new UsageError(`name a role: ${roles.join(', ')}`);
  return role;
}

/** `watershed plan mailbox`: sets the mailbox of a role. */
export const planMailboxCommand: Command = {
  name: 'plan mailbox',
  summary: 'Set the mailbox of a role at a force, or for the country, that is told of notices',
  help: `
Usage: watershed plan mailbox ROLE [--force FORCE] (--address ADDRESS | --none) --by "NAME"

The mailbox of a post, not of a person: it is told that something waits and never what.

  --force FORCE       the force that the role is at; the country's role where it is left out
  --address ADDRESS   where to
  --none              tell nobody any more
  --by "NAME"         who sets it

Example: watershed plan mailbox strategic-lead --force kent --address vawg@example.org --by "A. Name"
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        force: { type: 'string' },
        address: { type: 'string' },
        none: { type: 'boolean' },
        by: { type: 'string' },
      },
    });
    const role = roleNamed(positionals[0]);
    if ((values.address === undefined) === (values.none !== true)) {
      throw new UsageError('say either --address ADDRESS or --none');
    }
    const by = personNamed(values.by);
    const installation = await openInstallation(terminal.environment);
    try {
      const force = values.force ?? null;
      if (force !== null && !installation.forces.some(({ slug }) => slug === force)) {
        throw new UsageError(`there is no force "${force}"; expected a name such as kent`);
      }
      const jobs = await installation.open('jobs');
      const result = await setMailbox({ jobs, by }, { role, force }, values.address ?? null);
      if (result.ok)
        terminal.out(result.value.set ? 'The mailbox is set.\n' : 'The mailbox is taken away.\n');
      else terminal.err(`watershed plan mailbox: ${result.message} [${result.code}]\n`);
      return result.ok ? 0 : 1;
    } finally {
      await installation.close();
    }
  },
};
