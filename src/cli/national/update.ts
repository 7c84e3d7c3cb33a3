import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { accept, refuse } from '../../kernel/index.ts';
import { type NationalDesk, readNational, readUpdate, readUpdates } from '../../operations/national/index.ts';
import { type Command, UsageError } from '../command.ts';
import { tell } from '../release/desk.ts';
import { atNationalDesk } from './desk.ts';

function oneUpdate(positionals: readonly string[]): string {
  const [id] = positionals;
  if (id === undefined) throw new UsageError('name one update, for example 2024-03');
  return id;
}

/** `watershed update list`: every national update and where it stands. */
export const updateListCommand: Command = {
  name: 'update list',
  summary: 'List national updates and where each stands',
  help: `
Usage: watershed update list [--json]

  --json   one object on standard output
`,
  run(args, terminal) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    return atNationalDesk(terminal, async (desk) =>
      tell(terminal, 'update list', values.json, accept(await readUpdates(desk)), (updates) =>
        updates.length === 0
          ? 'No update has been begun.\n'
          : updates
              .map(({ id, state, period }) => `${id}  ${state}  ${period.from} to ${period.to}\n`)
              .join(''),
      ),
    );
  },
};

/** `watershed update faults ID`: what keeps the text of an update from being checked. */
export const updateFaultsCommand: Command = {
  name: 'update faults',
  summary: 'List what keeps the text of a national update from being checked, with its place',
  help: `
Usage: watershed update faults ID [--json]

Lists typed numbers, unknown references and missing words, each with section, language, line and column. Ends with 0 when
there are none, with 1 when there are some.

  --json   one object on standard output
`,
  run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    const id = oneUpdate(positionals);
    return atNationalDesk(terminal, async (desk) => {
      const found = await readUpdate(desk, id);
      const faults = found.ok ? accept(found.value.faults) : found;
      const told = tell(terminal, 'update faults', values.json, faults, (list) =>
        list.length === 0
          ? 'Nothing keeps this text from being checked.\n'
          : list
              .map(
                ({ section, field, language, place, message }) =>
                  `section ${section}, ${field}, ${language}, line ${place.line}, column ${place.column}: ${message}\n`,
              )
              .join(''),
      );
      return told === 0 && faults.ok && faults.value.length > 0 ? 1 : told;
    });
  },
};

async function save(desk: NationalDesk, id: string, folder: string) {
  const reader = readNational(desk.database, desk.rules.update);
  const published = await reader.update(id);
  if (published === undefined) return refuse('not-found', `There is no published update ${id}.`);
  mkdirSync(folder, { recursive: true });
  const saved: string[] = [];
  for (const { path } of published.files) {
    const file = await reader.file(id, path);
    if (file === undefined) continue;
    writeFileSync(join(folder, path), file.content);
    saved.push(path);
  }
  return accept({ id, folder, files: saved });
}

/** `watershed update save ID FOLDER`: writes the files of a published update. */
export const updateSaveCommand: Command = {
  name: 'update save',
  summary: 'Write the files of a published national update into a folder',
  help: `
Usage: watershed update save ID FOLDER [--json]

Writes update.json, the CSV files and the workbook as they were published, byte for byte.

  --json   one object on standard output
`,
  run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    const id = oneUpdate(positionals);
    const folder = positionals[1];
    if (folder === undefined) throw new UsageError('name the folder to write into');
    return atNationalDesk(terminal, async (desk) =>
      tell(
        terminal,
        'update save',
        values.json,
        await save(desk, id, resolve(terminal.folder, folder)),
        ({ files }) => `${files.join('\n')}\n`,
      ),
    );
  },
};
