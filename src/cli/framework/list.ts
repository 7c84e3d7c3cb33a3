import { parseArgs } from 'node:util';
import { listHeldFrameworks } from '../../operations/framework/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import type { Command } from '../command.ts';

/** `watershed framework list`: names every loaded version. */
export const frameworkListCommand: Command = {
  name: 'framework list',
  summary: 'List the loaded frameworks and the mappings between them',
  help: `
Usage: watershed framework list [--json]

Lists every loaded version of every framework, when and by whom it was loaded, and the mappings between them.

  --json   one object on standard output: {"frameworks":[…],"mappings":[…]}
`,
  async run(args, terminal) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    const installation = await openInstallation(terminal.environment);
    try {
      const act = { actor: 'watershed', purpose: 'list frameworks' };
      const held = await listHeldFrameworks(await installation.open('jobs'), act);
      if (values.json === true) terminal.out(`${JSON.stringify(held)}\n`);
      else {
        for (const one of held.frameworks) {
          const numbering = one.numbering === 'ours' ? 'numbering ours, not official' : 'official numbering';
          terminal.out(`${one.framework}@${one.version}  ${one.titleEn}\n`);
          terminal.out(`    ${numbering}; loaded ${one.loadedAt} by ${one.loadedBy}; sha256 ${one.sha256}\n`);
        }
        for (const one of held.mappings) {
          const ends = `from ${one.fromFramework}@${one.fromVersion} to ${one.toFramework}@${one.toVersion}`;
          terminal.out(`${one.mapping}@${one.version}  mapping ${ends}\n`);
        }
      }
      return 0;
    } finally {
      await installation.close();
    }
  },
};
