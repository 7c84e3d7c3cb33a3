import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Fault } from '../../kernel/index.ts';
import {
  adjustmentsOf,
  explainPair,
  explanationInWords,
  prepare,
  Scorer,
  train,
  waterfallSvg,
} from '../../linkage/index.ts';
import { type Command, UsageError } from '../command.ts';
import { pathFrom, readModel, readSettings, valueOrFault } from './options.ts';
import { readFiles } from './read-table.ts';

/** `watershed link explain`: why two records are, or are not, thought one person. */
export const explainCommand: Command = {
  name: 'link explain',
  summary: 'Show the evidence for one pair of records, in words and as a picture',
  help: `
Usage: watershed link explain FILE… (--model M.json | --settings S.json) A B [options]

Reads the files, finds the records with the ids A and B, and lists what each comparison says for and against their being
one person. With --settings the model is learnt from the files first; with --model it is taken as it is.

  --svg FILE   also draws the waterfall
  --json       one object on standard output
`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        model: { type: 'string' },
        settings: { type: 'string' },
        svg: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const files = positionals.slice(0, -2).map((path) => pathFrom(terminal, path));
    const [left, right] = positionals.slice(-2);
    if (files.length === 0 || left === undefined || right === undefined) {
      throw new UsageError('name the files, then the ids of two records');
    }
    if ((values.model === undefined) === (values.settings === undefined)) {
      throw new UsageError('give either --model or --settings');
    }
    const held = values.model === undefined ? null : await readModel(pathFrom(terminal, values.model));
    const settings = held?.settings ?? (await readSettings(pathFrom(terminal, values.settings ?? '')));
    const { table } = await readFiles(files, () => undefined);
    const { records, order } = valueOrFault(prepare(table, settings, settings.dateYearMax));
    const model = held ?? valueOrFault(train(records, settings));
    const find = (id: string): number => {
      for (let record = 0; record < records.count; record += 1) if (order.idOf(record) === id) return record;
      throw new Fault(
        'record-unknown',
        `No record has the id "${id}"${settings.idColumn === null ? ' (rows are numbered from 1)' : ` in ${settings.idColumn}`}.`,
      );
    };
    const scorer = new Scorer(records, model, adjustmentsOf(model, records));
    const explanation = explainPair(records, model, scorer, find(left), find(right), order.idOf);
    if (values.svg !== undefined)
      await writeFile(pathFrom(terminal, values.svg), `${waterfallSvg(explanation)}\n`);
    terminal.out(
      values.json === true ? `${JSON.stringify(explanation)}\n` : `${explanationInWords(explanation)}\n`,
    );
    return 0;
  },
};
