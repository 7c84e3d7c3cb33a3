import { parseArgs } from 'node:util';
import { type ClockRule, timelineOf } from '../../clocks/index.ts';
import type { Command } from '../command.ts';
import { currentRules, shippedHelp } from './current-rules.ts';

/** `watershed clock rules`: every clock with its source, its dates and whether it is verified. */
export const clockRulesCommand: Command = {
  name: 'clock rules',
  summary: 'List the rules of time with their sources, dates and marks',
  help: `
Usage: watershed clock rules [--json] [--shipped]

Lists every way of counting and every clock: what starts it, how it counts, its source, the start dates it holds for, and
its mark (S read in the source, M from memory, I worked out). A rule is unverified until someone has checked it against
its source.

  --json       one array on standard output
  ${shippedHelp}
`,
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, shipped: { type: 'boolean' } },
    });
    const { book } = await currentRules(terminal, values.shipped);
    const rules = [...book.counting.values(), ...book.clocks.values()];
    if (values.json === true) terminal.out(`${JSON.stringify(rules.map(asJson))}\n`);
    else {
      terminal.out(rules.map(inWords).join('\n'));
      const families = [...book.families.keys()].map((family) => `${family}n`).join(', ');
      terminal.out(`\nWith any number: ${families}.\n`);
    }
    return 0;
  },
};

function asJson(rule: ClockRule) {
  return {
    rule: rule.id,
    group: rule.group,
    event: rule.event,
    duty: rule.duty,
    entitlement: rule.entitlement,
    owner: rule.owner.id,
    toldNext: rule.toldNext.id,
    leadsTo: rule.leadsTo,
    versions: timelineOf(rule).map(({ from, to, version }) => ({
      from,
      to,
      version: version.version,
      counting: version.countingId,
      statute: version.statute.en,
      section: version.section,
      source: version.source,
      mark: version.mark,
      readOn: version.readOn,
      verified: version.checked !== null,
      checked: version.checked,
    })),
  };
}

function inWords(rule: ClockRule): string {
  const lines = timelineOf(rule).map(({ from, to, version }) => {
    const standing = version.checked === null ? 'unverified' : `verified ${version.checked.on}`;
    return `    ${version.countingId}, for starts from ${from} to ${to ?? 'now'}: ${version.statute.en}, ${version.section} [${version.mark}, ${standing}]\n`;
  });
  const about =
    rule.duty.en === '' ? (rule.versions[0]?.sentence.en ?? '') : `${rule.event.en}: ${rule.duty.en}`;
  return `${rule.id}\n    ${about}\n${lines.join('')}`;
}
