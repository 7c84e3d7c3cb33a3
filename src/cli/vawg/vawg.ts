import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openInstallation } from '../../operations/installation/index.ts';
import { loadDefinition, readDefinitions, shippedDefinitions } from '../../operations/vawg/index.ts';
import { type Definition, identityOf } from '../../vawg/index.ts';
import { type Command, type Terminal, UsageError } from '../command.ts';

/** `watershed vawg list`: the stored definitions. */
export const vawgListCommand: Command = {
  name: 'vawg list',
  summary: 'List the stored definitions of violence against women and girls',
  help: `
Usage: watershed vawg list --by NAME [--json]

Example: watershed vawg list --by "A. Analyst"
`,
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: { by: { type: 'string' }, json: { type: 'boolean' } },
    });
    const definitions = await stored(values.by, terminal);
    if (values.json === true) {
      const listed = definitions.map(({ name, version, title, force, valid_from, valid_to }) => ({
        ...{ name, version, title, force: force ?? null, valid_from, valid_to: valid_to ?? null },
      }));
      terminal.out(`${JSON.stringify(listed)}\n`);
      return 0;
    }
    for (const definition of definitions) {
      const { title, force, valid_from: from, valid_to: to } = definition;
      terminal.out(
        `${identityOf(definition)}: ${title.en}; ${force ?? 'every force'}; from ${from}${to === undefined ? '' : ` until ${to}`}\n`,
      );
    }
    if (definitions.length === 0)
      terminal.out('No definition is stored. "watershed vawg load" stores one.\n');
    return 0;
  },
};

/** `watershed vawg show`: everything that a stored definition says. */
export const vawgShowCommand: Command = {
  name: 'vawg show',
  summary: 'Show what a stored definition counts and how it treats what is not known',
  help: `
Usage: watershed vawg show NAME/VERSION --by NAME [--json]

Example: watershed vawg show default/1 --by "A. Analyst"
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { by: { type: 'string' }, json: { type: 'boolean' } },
    });
    const [identity] = positionals;
    if (identity === undefined || positionals.length > 1) {
      throw new UsageError('name one definition, such as default/1');
    }
    const found = (await stored(values.by, terminal)).find((one) => identityOf(one) === identity);
    if (found === undefined) {
      terminal.err(`${identity} is not stored: see "watershed vawg list".\n`);
      return 1;
    }
    terminal.out(values.json === true ? `${JSON.stringify(found)}\n` : described(found));
    return 0;
  },
};

/** `watershed vawg load`: stores a version of a definition. */
export const vawgLoadCommand: Command = {
  name: 'vawg load',
  summary: 'Store a version of a definition; it is never changed afterwards',
  help: `
Usage: watershed vawg load [FILE…] --by NAME [--json]

Stores the definitions of the files; without a file, those that ship with Watershed. The same file again changes nothing.
Another file under a name and version that are taken is refused, because figures name the version that they stand under.

Example: watershed vawg load our-definition.yaml --by "A. Analyst"
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { by: { type: 'string' }, json: { type: 'boolean' } },
    });
    if (values.by === undefined) throw new UsageError('give --by');
    const files =
      positionals.length === 0
        ? shippedDefinitions
        : positionals.map((path) => resolve(terminal.folder, path));
    const installation = await openInstallation(terminal.environment);
    try {
      const jobs = await installation.open('jobs');
      let refused = 0;
      for (const file of files) {
        const loaded = await loadDefinition(jobs, file, values.by);
        if (values.json === true) {
          terminal.out(`${JSON.stringify(loaded.ok ? loaded.value : { refused: loaded.code })}\n`);
        } else if (loaded.ok) terminal.out(`${loaded.value.identity}: ${loaded.value.state}\n`);
        else terminal.err(`Refused: ${loaded.message}\n`);
        if (!loaded.ok) refused += 1;
      }
      return refused === 0 ? 0 : 1;
    } finally {
      await installation.close();
    }
  },
};

async function stored(by: string | undefined, terminal: Terminal): Promise<readonly Definition[]> {
  if (by === undefined) throw new UsageError('give --by');
  const installation = await openInstallation(terminal.environment);
  try {
    const held = await readDefinitions(await installation.open('jobs'), by);
    return held.map(({ definition }) => definition);
  } finally {
    await installation.close();
  }
}

function described(definition: Definition): string {
  const { girls, flags, left_out: leftOut } = definition;
  const lines = [
    `${identityOf(definition)}: ${definition.title.en}`,
    definition.meaning.en,
    `Source: ${definition.source} (mark ${definition.mark})`,
    `Force: ${definition.force ?? 'every force'}`,
    `Valid: from ${definition.valid_from}${definition.valid_to === undefined ? '' : ` until ${definition.valid_to}`}`,
    ...definition.offences.map(({ group, codes }) => `Offences, ${group}: ${codes.join(' ')}`),
    `Taken out: ${leftOut.length === 0 ? 'none' : leftOut.join(' ')}`,
    `Flags that bring in a crime of any offence: ${flags.length === 0 ? 'none' : flags.join(', ')}`,
    `Sex of the victim: ${definition.sexes.join(', ')}`,
    `Sex not known: ${definition.unknown_sex}`,
    `Girls (under ${girls.under_years}): ${girls.treatment}`,
    `Child sexual abuse: ${definition.child_sexual_abuse}`,
    `Men as victims: ${definition.men}`,
  ];
  return `${lines.join('\n')}\n`;
}
