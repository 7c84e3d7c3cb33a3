import { writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { accept, Fault, type Language, languages } from '../../kernel/index.ts';
import {
  chooseForcePlan,
  exportPlan,
  type SheetFormat,
  sheetFormats,
} from '../../operations/sheets/index.ts';
import { type Command, UsageError } from '../command.ts';
import { inPlanRoom } from './desk.ts';

/** `watershed plan export`: writes a force's plan as a spreadsheet that can be brought back. */
export const planExportCommand: Command = {
  name: 'plan export',
  summary: 'Write a force’s plan as a spreadsheet that can be brought back without loss',
  help: `
Usage: watershed plan export --force FORCE --out FILE [--framework ID] [--language cy] [--by NAME] [--json]

Writes a plan as CSV, XLSX or ODS, by the ending of FILE: a row an action, with its first promise, slip, position, newest
report and evidence. Brought back with "plan import" it changes nothing. What could be taken for a formula is made harmless.

  --force FORCE    whose plan, for example bedfordshire
  --out FILE       a file ending in .csv, .xlsx or .ods; one that is there is replaced
  --framework ID   which plan, where the force has several
  --language LANG  en or cy; en by default
  --by NAME        who writes it out, for the audit; the account's name by default
  --json           one object on standard output: {"ok":true,"value":{"file":…,"actions":…}}

Example: watershed plan export --force bedfordshire --out plan.ods
`,
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        force: { type: 'string' },
        out: { type: 'string' },
        framework: { type: 'string' },
        language: { type: 'string', default: 'en' },
        by: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const { force, out, framework } = values;
    if (force === undefined) throw new UsageError('name a force with --force');
    if (out === undefined) throw new UsageError('name a file with --out');
    const wanted = { format: formatOf(out), language: languageNamed(values.language) };
    const path = resolve(terminal.folder, out);
    const act = { actor: values.by ?? userInfo().username, purpose: 'write a plan out' };
    const written = await inPlanRoom(terminal.environment, force, async ({ jobs }) => {
      const plan = await chooseForcePlan({ ...jobs, act }, force, framework);
      if (!plan.ok) return plan;
      const file = await exportPlan({ ...jobs, act }, plan.value.id, wanted);
      if (!file.ok) return file;
      save(path, file.value.content);
      return accept({ file: path, actions: file.value.actions });
    });
    if (values.json) terminal.out(`${JSON.stringify(written)}\n`);
    else if (written.ok) terminal.out(`${written.value.actions} actions, in ${written.value.file}\n`);
    else terminal.err(`watershed plan export: ${written.message} [${written.code}]\n`);
    return written.ok ? 0 : 1;
  },
};

function save(path: string, content: Buffer): void {
  try {
    writeFileSync(path, content);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Fault('file_unwritable', `${path} cannot be written: ${reason}`, { cause });
  }
}

function formatOf(path: string): SheetFormat {
  const ending = extname(path).slice(1).toLowerCase();
  const format = sheetFormats.find((each) => each === ending);
  if (format === undefined)
    throw new UsageError(`--out ${path}: expected a file ending in .csv, .xlsx or .ods`);
  return format;
}

function languageNamed(text: string): Language {
  const language = languages.find((each) => each === text);
  if (language === undefined) throw new UsageError(`--language ${text}: expected en or cy`);
  return language;
}
