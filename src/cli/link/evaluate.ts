import { parseArgs } from 'node:util';
import { Fault } from '../../kernel/index.ts';
import {
  type Accuracy,
  columnNamed,
  type Evaluation,
  evaluateClusters,
  type RawTable,
} from '../../linkage/index.ts';
import { type Command, UsageError } from '../command.ts';
import { pathFrom } from './options.ts';
import { readFiles } from './read-table.ts';

/** `watershed link evaluate`: how good clusters are where the truth is known. */
export const evaluateCommand: Command = {
  name: 'link evaluate',
  summary: 'Compare clusters with the truth: precision, recall, F1 and the worst clusters',
  help: `
Usage: watershed link evaluate CLUSTERS.csv --truth COLUMN [options]

COLUMN holds the true person of each row; rows where it is empty are left out.

  --cluster COLUMN    the column with the clusters (by default cluster_id)
  --truth-part REGEX  takes the first group of the pattern in the truth column: 'rec-(\\d+)-' for FEBRL's rec_id
  --json              one object on standard output
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        truth: { type: 'string' },
        'truth-part': { type: 'string' },
        cluster: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const [file] = positionals;
    if (file === undefined || values.truth === undefined)
      throw new UsageError('name the clusters and, with --truth, the column that holds the truth');
    const { table } = await readFiles([pathFrom(terminal, file)], () => undefined);
    const clusters = columnTexts(table, values.cluster ?? 'cluster_id');
    const part = values['truth-part'] === undefined ? null : patternOf(values['truth-part']);
    const truth = columnTexts(table, values.truth).map((text) =>
      part === null ? text : (part.exec(text)?.[1] ?? ''),
    );
    const evaluation = evaluateClusters(clusters, truth);
    terminal.out(values.json === true ? `${JSON.stringify(evaluation)}\n` : `${inWords(evaluation)}\n`);
    return 0;
  },
};

function patternOf(text: string): RegExp {
  try {
    return new RegExp(text);
  } catch (cause) {
    throw new UsageError(`--truth-part is no regular expression: ${text}`, { cause });
  }
}

function columnTexts(table: RawTable, name: string): readonly string[] {
  const column = columnNamed(table, name);
  if (column === undefined) {
    const offered = table.columns.map((one) => one.name).join(', ');
    throw new Fault('column-unknown', `There is no column "${name}". Columns are: ${offered}.`);
  }
  return [...column.codes].map((code) => column.dictionary.text(code));
}

const share = (value: number | null): string => (value === null ? 'nothing to measure' : value.toFixed(4));

function accuracyInWords(name: string, accuracy: Accuracy): string {
  return `${name}: precision ${share(accuracy.precision)}, recall ${share(accuracy.recall)}, F1 ${share(accuracy.f1)}`;
}

function inWords(evaluation: Evaluation): string {
  const number = (value: number): string => value.toLocaleString('en-GB');
  const worst = evaluation.worst.map(
    (one) =>
      `  ${one.cluster}: ${one.size} rows of ${one.people.length} people (${one.people.map(([person, count]) => `${person} × ${count}`).join(', ')})`,
  );
  return [
    `${number(evaluation.records)} rows with truth, ${number(evaluation.unknown)} without.`,
    `${number(evaluation.pairsRight)} of ${number(evaluation.pairsTrue)} true pairs were found; ${number(evaluation.pairsFound - evaluation.pairsRight)} found pairs are wrong.`,
    accuracyInWords('Pairs', evaluation.pairwise),
    accuracyInWords('B-cubed', evaluation.bCubed),
    ...(worst.length > 0 ? ['The worst clusters:', ...worst] : ['No cluster joins different people.']),
  ].join('\n');
}
