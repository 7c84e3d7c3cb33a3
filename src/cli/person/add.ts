import { parseArgs } from 'node:util';
import { findRole, type Role, roles } from '../../directory/index.ts';
import { instant } from '../../kernel/index.ts';
import { admitPerson } from '../../operations/directory/index.ts';
import { openInstallation, readAccessMatrix } from '../../operations/installation/index.ts';
import { type Command, UsageError } from '../command.ts';

const needed = ['issuer', 'subject', 'name', 'organisation', 'role', 'by'] as const;

function readOptions(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      issuer: text,
      subject: text,
      name: text,
      organisation: text,
      role: text,
      force: text,
      by: text,
      json: { type: 'boolean' },
    },
  });
  const given = (name: (typeof needed)[number]): string => {
    const value = values[name] ?? '';
    if (value === '') throw new UsageError(`--${name} is needed`);
    return value;
  };
  const [issuer, subject, name, organisation, role, by] = [
    given('issuer'),
    given('subject'),
    given('name'),
    given('organisation'),
    roleNamed(given('role')),
    given('by'),
  ];
  return {
    person: { issuer, subject, name, organisation },
    role,
    force: values.force ?? null,
    by,
    json: values.json,
  };
}

function roleNamed(text: string): Role {
  const role = findRole(text);
  if (role === undefined) throw new UsageError(`there is no role "${text}"; roles: ${roles.join(', ')}`);
  return role;
}

/** `watershed person add`: somebody who may sign in, and their first role. */
export const personAddCommand: Command = {
  name: 'person add',
  summary: 'Add somebody who may sign in at the staff door, with a role: for the first administrators',
  help: `
Usage: watershed person add --issuer URL --subject ID --name NAME --organisation NAME --role ROLE [--force FORCE] --by NAME

For the first administrators, before anybody can sign in. Everybody else is added on the page "People", where one
administrator asks for a role and another approves it.

  --issuer URL          the identity provider's issuer, as in WATERSHED_OIDC_ISSUER
  --subject ID          what the provider calls the person (sub)
  --name NAME           the person's name
  --organisation NAME   the force, panel, charity or body that they belong to
  --role ROLE           ${roles.slice(0, 5).join(', ')},
                        ${roles.slice(5).join(', ')}
  --force FORCE         the force of a role that is held at one, for example kent
  --by NAME             who does this
  --json                print the result as JSON
`,
  async run(args, terminal) {
    const { person, role, force, by, json } = readOptions(args);
    const installation = await openInstallation(terminal.environment);
    try {
      if (force !== null && !installation.forces.some(({ slug }) => slug === force)) {
        throw new UsageError(`there is no force "${force}"`);
      }
      const now = instant(Date.now());
      const admission = { person, role, force, by, now };
      const result = await admitPerson(await installation.open('jobs'), readAccessMatrix(), admission);
      if (json === true) terminal.out(`${JSON.stringify(result)}\n`);
      else if (result.ok) terminal.out(`Added, with the role ${role}.\n`);
      else terminal.err(`watershed person add: ${result.message} [${result.code}]\n`);
      return result.ok ? 0 : 1;
    } finally {
      await installation.close();
    }
  },
};
