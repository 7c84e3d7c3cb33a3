import { parseArgs } from 'node:util';
import { correctRelease, type DraftReport, draftRelease } from '../../operations/releases/index.ts';
import { type Command, UsageError } from '../command.ts';
import { atDesk, monthNamed, oneRelease, personNamed, tell } from './desk.ts';

function inWords({ id, dataFrom, dataTo, measures, files, bytes, madeUp, disclosure }: DraftReport): string {
  const guarded =
    disclosure.measures.length === 0
      ? ''
      : `${disclosure.withheld} of ${disclosure.figures} guarded figures are withheld, on ${disclosure.proofs} proofs.\n`;
  return (
    `Release ${id} is drafted: ${measures} measures from ${dataFrom} to ${dataTo}, ${files} files, ${bytes} bytes.\n` +
    `${guarded}${madeUp ? 'It stands on made-up data, and says so.\n' : ''}Next: watershed release check ${id} --by NAME\n`
  );
}

/** `watershed release draft`: computes the figures and stores them as a release that nobody outside can see. */
export const releaseDraftCommand: Command = {
  name: 'release draft',
  summary: 'Compute the figures and store them as a draft release',
  help: `
Usage: watershed release draft --by NAME [--from YYYY-MM] [--to YYYY-MM] [--json]

Computes every measure from the rows held now, withholds small counts, writes all files and stores them with the hashes of
every input. Nobody outside can see a draft.

  --by NAME      who drafts; another person must publish
  --from, --to   first and last month; everything that is held by default
  --json         one object on standard output: {"ok":true,"value":{"id":…}} or {"ok":false,"code":…,"message":…}

Example: watershed release draft --by "A. Analyst"
`,
  run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        by: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
      },
    });
    const request = {
      by: personNamed(values.by),
      from: monthNamed(values.from, '--from'),
      to: monthNamed(values.to, '--to'),
    };
    return atDesk(terminal, async (desk) =>
      tell(terminal, 'release draft', values.json, await draftRelease(desk, request), inWords),
    );
  },
};

/** `watershed release correct`: drafts the successor of a published release. */
export const releaseCorrectCommand: Command = {
  name: 'release correct',
  summary: 'Draft the release that corrects a published one',
  help: `
Usage: watershed release correct ID --by NAME --reason-en TEXT --reason-cy TEXT [--json]

Drafts a release over the same months from what is held now. It is checked and published like any other. Once it is, the
old release is marked as corrected, with the reason, and stays readable; changed figures carry [r].

  --by NAME      who drafts; another person must publish
  --reason-en, --reason-cy   what was wrong, in English and in Welsh
  --json         one object on standard output

Example: watershed release correct 2026-11-22 --by "A. Analyst" --reason-en "A force sent May again." --reason-cy "…"
`,
  run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        by: { type: 'string' },
        'reason-en': { type: 'string' },
        'reason-cy': { type: 'string' },
      },
    });
    const { 'reason-en': en, 'reason-cy': cy } = values;
    if (en === undefined || cy === undefined) throw new UsageError('give --reason-en and --reason-cy');
    const request = { id: oneRelease(positionals), by: personNamed(values.by), reason: { en, cy } };
    return atDesk(terminal, async (desk) =>
      tell(terminal, 'release correct', values.json, await correctRelease(desk, request), inWords),
    );
  },
};
