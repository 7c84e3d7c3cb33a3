import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { loadFrameworkFile } from '../../operations/framework/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import { type Command, UsageError } from '../command.ts';
import { fileNamed } from './reference.ts';

/** `watershed framework load`: loads a framework or a mapping from its file. */
export const frameworkLoadCommand: Command = {
  name: 'framework load',
  summary: 'Load a framework, or a mapping between two, from its file',
  help: `
Usage: watershed framework load FILE [--json] [--by NAME]

Loads a framework file, for example the official text, or a mapping file. All faults are told at once, with line, column
and place. The same file again changes nothing and says so. A loaded version is never changed: another text under the same
id and version is refused with what differs. Ends with 0 when the file is loaded, with 1 when it is refused.

  --json      one object on standard output: {"ok":true,"value":{…}}, or {"ok":false,"code":…,"message":…,"faults":[…]}
  --by NAME   who loads it, for the audit; the account's name by default

Example: watershed framework load official-2021.yaml --by "A. Coordinator"
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, by: { type: 'string' } },
    });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new UsageError('name one file');
    const file = fileNamed(path, terminal);
    const installation = await openInstallation(terminal.environment);
    try {
      const act = { actor: values.by ?? userInfo().username, purpose: 'load a framework' };
      const result = await loadFrameworkFile(await installation.open('jobs'), act, file);
      if (values.json === true) terminal.out(`${JSON.stringify(result)}\n`);
      else if (!result.ok) terminal.err(`watershed framework load: refused.\n${result.message}\n`);
      else {
        const { sort, id, version, state } = result.value;
        const said =
          state === 'loaded' ? 'is loaded' : 'was loaded before from the same file; nothing changed';
        terminal.out(`The ${sort} ${id} version ${version} ${said}.\n`);
      }
      return result.ok ? 0 : 1;
    } finally {
      await installation.close();
    }
  },
};
