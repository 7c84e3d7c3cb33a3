import { parseArgs } from 'node:util';
import { isoOf, refuse } from '../../kernel/index.ts';
import { readReleases, type VerifyReport, verifyRelease } from '../../operations/releases/index.ts';
import type { Command } from '../command.ts';
import { atDesk, oneRelease, tell } from './desk.ts';

const options = { json: { type: 'boolean' } } as const;

/** `watershed release verify`: proves a release from its files up. */
export const releaseVerifyCommand: Command = {
  name: 'release verify',
  summary: 'Hash a release and its inputs again, compute its figures again, and name what differs',
  help: `
Usage: watershed release verify ID [--json]

Hashes every file of the release and compares it with the manifest; looks every input up by its hash; computes every figure
again from the same rows with the same definitions and compares byte by byte. Ends with 0 when all agrees, with 1 when
something differs.

  --json   one object on standard output; "differences" is empty when all agrees
`,
  run(args, terminal) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const id = oneRelease(positionals);
    return atDesk(terminal, async ({ jobs, forces }) => {
      const result = await verifyRelease(jobs, forces, id);
      const told = tell(terminal, 'release verify', values.json, result, verifiedInWords);
      return result.ok && result.value.differences.length > 0 ? 1 : told;
    });
  },
};

function verifiedInWords({ id, files, inputs, figures, remarks, differences }: VerifyReport): string {
  const lines = [
    ...remarks.map((remark) => `Remark: ${remark}.`),
    ...differences.map((each) => `Differs: ${each}.`),
  ];
  const verdict =
    differences.length === 0
      ? `Release ${id} holds: ${files} files and ${inputs} inputs have their hashes; ${figures} figures computed again are the same.`
      : `Release ${id} does not hold: ${differences.length} differences.`;
  return `${[...lines, verdict].join('\n')}\n`;
}

/** `watershed release list`: every release, newest first, drafts included. */
export const releaseListCommand: Command = {
  name: 'release list',
  summary: 'List every release, drafts included',
  help: `
Usage: watershed release list [--json]

Every release, newest first: id, state, months, when it was published.

  --json   one list on standard output
`,
  run(args, terminal) {
    const { values } = parseArgs({ args: [...args], options });
    return atDesk(terminal, async ({ jobs }) => {
      const list = await readReleases(jobs).list();
      if (values.json === true) terminal.out(`${JSON.stringify(list)}\n`);
      else if (list.length === 0) terminal.out('There is no release yet.\n');
      for (const { id, state, dataFrom, dataTo, madeUp, publishedAt } of values.json === true ? [] : list) {
        const published = publishedAt === undefined ? '' : `, published ${isoOf(publishedAt)}`;
        terminal.out(
          `${id}  ${state}  ${dataFrom} to ${dataTo}${published}${madeUp ? ', made-up data' : ''}\n`,
        );
      }
      return 0;
    });
  },
};

/** `watershed release show`: one release's manifest. */
export const releaseShowCommand: Command = {
  name: 'release show',
  summary: 'Show who made a release, from what, and what it holds',
  help: `
Usage: watershed release show ID [--json]

  --json   the manifest itself, as in release.json
`,
  run(args, terminal) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const id = oneRelease(positionals);
    return atDesk(terminal, async ({ jobs }) => {
      const snapshot = await readReleases(jobs).snapshot(id);
      if (snapshot === undefined) {
        return tell(
          terminal,
          'release show',
          values.json,
          refuse('no_such_release', `There is no release ${id}.`),
          String,
        );
      }
      const { manifest } = snapshot;
      if (values.json === true) terminal.out(`${JSON.stringify(manifest)}\n`);
      else {
        terminal.out(
          `${manifest.id}: ${manifest.title.en}\n${manifest.title.cy}\nState: ${manifest.state}. ` +
            `Drafted by ${manifest.draftedBy}${manifest.publishedBy === undefined ? '' : `, published by ${manifest.publishedBy}`}.\n` +
            `${manifest.definitions.length} definitions, ${manifest.inputs.length} inputs, ${manifest.files.length} files.\n`,
        );
        for (const file of manifest.files) terminal.out(`${file.sha256}  ${file.path}\n`);
      }
      return 0;
    });
  },
};
