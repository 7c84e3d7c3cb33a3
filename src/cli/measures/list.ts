import { parseArgs } from 'node:util';
import { readMeasureDefinitions } from '../../operations/measures/index.ts';
import type { Command } from '../command.ts';

/** `watershed measures list`: what is measured, out of what, and in which direction better lies. */
export const measuresListCommand: Command = {
  name: 'measures list',
  summary: 'List the measures: what is counted, out of what, and what they cannot show',
  help: `
Usage: watershed measures list [--json]

Lists every measure with its numerator, denominator, source and caveats, as the definitions in src/measures/definitions
hold them. Needs no database.

  --json   the definitions themselves, one array on standard output
`,
  async run(args, terminal) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    const definitions = readMeasureDefinitions();
    if (values.json === true) {
      terminal.out(`${JSON.stringify(definitions)}\n`);
      return 0;
    }
    for (const definition of definitions) {
      terminal.out(`${definition.id} (version ${definition.version})\n`);
      terminal.out(`  ${definition.title.en}\n`);
      terminal.out(`  ${definition.numerator.en}, out of: ${definition.denominator.en}\n`);
      terminal.out(`  From ${definition.sources.join(', ')}; by ${definition.periods.join(', ')}\n`);
      for (const caveat of definition.caveats) terminal.out(`  - ${caveat.en}\n`);
      terminal.out('\n');
    }
    return 0;
  },
};
