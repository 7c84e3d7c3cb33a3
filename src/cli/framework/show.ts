import { parseArgs } from 'node:util';
import { viewOf } from '../../framework/index.ts';
import { type Language, languages } from '../../kernel/index.ts';
import { findFramework, notLoaded } from '../../operations/framework/index.ts';
import { openInstallation } from '../../operations/installation/index.ts';
import { type Command, UsageError } from '../command.ts';
import { loadedNamed } from './reference.ts';
import { viewInWords } from './tell.ts';

function languageNamed(text: string | undefined): Language {
  const language = languages.find((one) => one === (text ?? 'en'));
  if (language === undefined) throw new UsageError(`saw the language "${text}"; expected en or cy`);
  return language;
}

/** `watershed framework show`: prints a loaded framework in one language. */
export const frameworkShowCommand: Command = {
  name: 'framework show',
  summary: 'Show a loaded framework: its pillars, actions, measures, timeline and sources',
  help: `
Usage: watershed framework show ID [--language en|cy] [--json]

ID is a loaded framework such as england-wales-2021 (the newest version) or england-wales-2021@1.

  --language en|cy   English (by default) or Welsh
  --json             one object on standard output, in the one language

Example: watershed framework show england-wales-2021 --language cy
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, language: { type: 'string' } },
    });
    const [name] = positionals;
    if (name === undefined || positionals.length > 1) throw new UsageError('name one framework');
    const { id, version } = loadedNamed(name);
    const language = languageNamed(values.language);
    const installation = await openInstallation(terminal.environment);
    try {
      const act = { actor: 'watershed', purpose: 'show a framework' };
      const framework = await findFramework(await installation.open('jobs'), act, id, version);
      if (framework === undefined) {
        terminal.err(`watershed framework show: ${notLoaded(id, version).message}\n`);
        return 1;
      }
      const view = viewOf(framework, language);
      terminal.out(values.json === true ? `${JSON.stringify(view)}\n` : viewInWords(view, language));
      return 0;
    } finally {
      await installation.close();
    }
  },
};
