import { parseArgs } from 'node:util';
import { latestMoment, londonIso, spanOf } from '../../clocks/index.ts';
import { instant } from '../../kernel/index.ts';
import { readClockQueue, readClockReference, type ShownClock } from '../../operations/clocks/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import { type Command, type Terminal, UsageError } from '../command.ts';
import { needed } from './options.ts';

const limitDefault = 50;
const limitMax = 10_000;

/** `watershed clock queue`: the open clocks of a force, the least time left first. */
export const clockQueueCommand: Command = {
  name: 'clock queue',
  summary: 'List the open clocks of a force, the least time left first',
  help: `
Usage: watershed clock queue --force FORCE --by NAME --reason TEXT [--team TEAM] [--person PERSON] [--limit N] [--json]

Lists the open clocks of one force: how much time is left or how late it is, what it is about, whose duty it is. Who looked
and why is written to the audit. Clocks of the walled compartments (allegations, call-outs) are not shown here: only a
person who is cleared for one sees it.

  --force    the force, as in gwent
  --by       who looks
  --reason   why
  --team     only the clocks of this team
  --person   only the clocks of this person
  --limit    at most this many; else ${limitDefault}
  --json     one array on standard output
`,
  async run(args, terminal) {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...args],
      options: {
        force: text,
        by: text,
        reason: text,
        team: text,
        person: text,
        limit: text,
        json: { type: 'boolean' },
      },
    });
    const force = needed(values, 'force');
    const act = { actor: needed(values, 'by'), purpose: needed(values, 'reason') };
    const choice = {
      team: values.team ?? null,
      person: values.person ?? null,
      personId: null,
      limit: limitOf(values.limit),
    };
    return onInstallation(terminal, force, async (database) => {
      const desk = {
        database,
        act,
        viewer: { force, clearances: [] },
        reference: readClockReference(),
      };
      const queue = await readClockQueue(desk, instant(Date.now()), choice);
      if (values.json === true) terminal.out(`${JSON.stringify(queue.map(asJson))}\n`);
      else terminal.out(queue.length === 0 ? 'No open clock.\n' : queue.map(inWords).join('\n'));
      if (queue.length === choice.limit) terminal.err(`The first ${choice.limit}; --limit shows more.\n`);
      return 0;
    });
  },
};

function limitOf(text: string | undefined): number {
  const limit = text === undefined ? limitDefault : Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= limitMax) return limit;
  throw new UsageError(`--limit is a whole number from 1 to ${limitMax}, not "${text}"`);
}

/** Runs work by the program's own door, if there is such a force: nobody is signed in, so the staff door shows nothing. */
async function onInstallation(
  terminal: Terminal,
  force: string,
  work: (database: Parameters<typeof readClockQueue>[0]['database']) => Promise<number>,
): Promise<number> {
  const installation = await openInstallation(terminal.environment);
  try {
    if (!installation.forces.some(({ slug }) => slug === force)) {
      terminal.err(
        `watershed clock queue: there is no force "${force}"; write it as in gwent or west-yorkshire [no-such-force]\n`,
      );
      return 1;
    }
    return await work(await installation.open('jobs'));
  } finally {
    await installation.close();
  }
}

function leftInWords({ secondsLeft }: ShownClock): string {
  if (secondsLeft === null) return 'paused';
  const time = spanOf(Math.abs(secondsLeft) * 1000).en;
  return secondsLeft < 0 ? `MISSED ${time} ago` : `${time} left`;
}

function inWords(clock: ShownClock): string {
  const who = clock.person === null ? clock.team : `${clock.team}, ${clock.person}`;
  const standing = clock.verified ? '' : ' (unverified rule)';
  return (
    `${leftInWords(clock)}: ${clock.rule}${standing}\n` +
    `    due ${latestMoment(clock.deadlineAt).en}\n` +
    `    ${clock.subjectKind} ${clock.subjectId}; ${who}; clock ${clock.id}\n`
  );
}

const asJson = (clock: ShownClock) => ({
  clock: clock.id,
  rule: clock.rule,
  version: clock.ruleVersion,
  verified: clock.verified,
  state: clock.state,
  from: londonIso(clock.startedAt),
  deadline: londonIso(clock.deadlineAt),
  secondsLeft: clock.secondsLeft,
  noticesSent: clock.noticesSent,
  team: clock.team,
  person: clock.person,
  subjectKind: clock.subjectKind,
  subjectId: clock.subjectId,
});
