import { parseArgs } from 'node:util';
import { parse, YAMLParseError } from 'yaml';
import { accept, type PlainDate, type Result, readPlainDate, refuse } from '../../kernel/index.ts';
import {
  acceptSheet,
  type BringRequest,
  previewSheet,
  readWorkbook,
  type SheetPreview,
} from '../../operations/sheets/index.ts';
import { parseMapping, type SheetMapping } from '../../sheets/index.ts';
import { type Command, type Terminal, UsageError } from '../command.ts';
import { fileNamed, loadedNamed } from '../framework/reference.ts';
import { inPlanRoom } from './desk.ts';
import { tellPreview } from './tell.ts';

const options = {
  force: { type: 'string' },
  by: { type: 'string' },
  framework: { type: 'string', default: 'england-wales-2021@1' },
  sheet: { type: 'string' },
  mapping: { type: 'string' },
  reason: { type: 'string', default: '' },
  'period-ends': { type: 'string' },
  accept: { type: 'boolean', default: false },
  'leave-out-wrong': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** `watershed plan import`: shows what a spreadsheet would make of a force's plan, and takes it when told to. */
export const planImportCommand: Command = {
  name: 'plan import',
  summary: 'Show row by row what a spreadsheet makes of a force’s plan; take it with --accept',
  help: `
Usage: watershed plan import FILE --force FORCE --by NAME [--accept] [--mapping FILE] [--json]

Reads a plan from CSV, XLSX or ODS and shows for each row what would be made, what would be changed and what is wrong, with
sheet, row and column. Nothing is stored until it is run with --accept; then all rows are, in one transaction, or none. The
same file again changes nothing. Headings of known templates are recognised; say in a mapping what others mean, and what the
force means by its colours. The mapping is remembered for the force once a sheet was accepted. What is hidden is never read.
A force without a plan under the framework gets one. Ends with 0, or with 1 when a row is wrong or the file is refused.

  --force FORCE        whose plan, for example bedfordshire
  --by NAME            who brings it: the force's VAWG lead, by the name they are appointed under
  --framework ID@N     under which framework the plan stands; england-wales-2021@1 by default
  --sheet NAME         which sheet; the first one that is not hidden and has known headings by default
  --mapping FILE       YAML or JSON: headings, ratings, statuses, months
  --reason TEXT        why dates change, for rows that do not say
  --period-ends DATE   the last day that reports speak of, where the sheet does not say; today by default
  --accept             take the sheet
  --leave-out-wrong    with --accept: take it without the rows that are wrong
  --json               one object on standard output

Example: watershed plan import plan.xlsx --force bedfordshire --by "A. Lead" --mapping meanings.yaml
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new UsageError('name one file');
    if (values.force === undefined) throw new UsageError('name a force with --force');
    if (values.by === undefined) throw new UsageError('say who brings it: --by "A. Name"');
    const { by, force } = values;
    const periodEndsOn = dayNamed(values['period-ends']);
    const to = frameworkNamed(values.framework);
    const mapping = readMapping(values.mapping, terminal);
    const { name, bytes } = fileNamed(path, terminal);
    const workbook = await readWorkbook(name, Buffer.from(bytes));
    const brought = !mapping.ok
      ? mapping
      : !workbook.ok
        ? workbook
        : await bring(terminal, force, by, {
            request: {
              to,
              workbook: workbook.value,
              sheet: values.sheet,
              mapping: mapping.value,
              reason: values.reason,
              periodEndsOn,
            },
            accept: values.accept,
            wrongRows: values['leave-out-wrong'] ? 'leave-out' : 'refuse',
          });
    return tellPreview(terminal, brought, { accepted: values.accept, json: values.json });
  },
};

type Preview = Result<SheetPreview> & { readonly preview?: SheetPreview };

async function bring(
  terminal: Terminal,
  force: string,
  by: string,
  wanted: {
    readonly request: BringRequest;
    readonly accept: boolean;
    readonly wrongRows: 'refuse' | 'leave-out';
  },
): Promise<Preview> {
  return inPlanRoom(terminal.environment, force, async (room): Promise<Preview> => {
    const desk = await room.lead(by);
    if (!desk.ok) return desk;
    return wanted.accept
      ? acceptSheet(desk.value, wanted.request, { seen: null, wrongRows: wanted.wrongRows })
      : previewSheet(desk.value, wanted.request);
  });
}

function dayNamed(text: string | undefined): PlainDate | null {
  if (text === undefined) return null;
  const day = readPlainDate(text);
  if (day === undefined) throw new UsageError(`--period-ends ${text}: expected a date such as 2022-06-30`);
  return day;
}

function frameworkNamed(text: string): BringRequest['to'] {
  const { id, version } = loadedNamed(text);
  if (version === undefined) throw new UsageError(`--framework ${text}: expected its version too, ${text}@1`);
  return { kind: 'under', framework: id, version };
}

function readMapping(path: string | undefined, terminal: Terminal): Result<SheetMapping | undefined> {
  if (path === undefined) return accept(undefined);
  const { bytes } = fileNamed(path, terminal);
  try {
    return parseMapping(parse(Buffer.from(bytes).toString('utf8')));
  } catch (error) {
    if (error instanceof YAMLParseError) return refuse('mapping-faulty', `${path}: ${error.message}`);
    throw error;
  }
}
