import { parseArgs } from 'node:util';
import { checkRelease, publishRelease } from '../../operations/releases/index.ts';
import type { Command } from '../command.ts';
import { atDesk, oneRelease, personNamed, tell } from './desk.ts';

function optionsOf(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, by: { type: 'string' } },
  });
  return { json: values.json, request: { id: oneRelease(positionals), by: personNamed(values.by) } };
}

/** `watershed release check`: the automatic checks; a release that passes is fixed for good. */
export const releaseCheckCommand: Command = {
  name: 'release check',
  summary: 'Check a draft release; one that passes no longer changes',
  help: `
Usage: watershed release check ID --by NAME [--json]

Checks that coverage is stated, that what is withheld is shown nowhere as a number, that percentages follow from their
counts, that no small count can be worked out, that every word is there in English and Welsh, and that computing the release
again gives the same bytes. Ends with 0 when it is checked, with 1 when something is wrong.

  --by NAME   who starts the check
  --json      one object on standard output; "findings" lists what is wrong
`,
  run(args, terminal) {
    const { json, request } = optionsOf(args);
    return atDesk(terminal, async (desk) => {
      const result = await checkRelease(desk, request);
      if (!result.ok && 'findings' in result && json !== true) {
        for (const finding of result.findings) terminal.err(`${finding.check}: ${finding.message}\n`);
      }
      return tell(
        terminal,
        'release check',
        json,
        result,
        ({ id }) =>
          `Release ${id} is checked.\nNext, by another person: watershed release publish ${id} --by NAME\n`,
      );
    });
  },
};

/** `watershed release publish`: a second person makes a checked release public. */
export const releasePublishCommand: Command = {
  name: 'release publish',
  summary: 'Publish a checked release; not by the person who drafted it',
  help: `
Usage: watershed release publish ID --by NAME [--json]

Makes a checked release public. The publisher is another person than the drafter. Publishing a correction marks the release
that it corrects.

  --by NAME   who publishes
  --json      one object on standard output
`,
  run(args, terminal) {
    const { json, request } = optionsOf(args);
    return atDesk(terminal, async (desk) =>
      tell(
        terminal,
        'release publish',
        json,
        await publishRelease(desk, request),
        ({ id, by }) => `Release ${id} is published by ${by}.\n`,
      ),
    );
  },
};
