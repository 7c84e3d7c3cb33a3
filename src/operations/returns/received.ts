import {
  type Database,
  listDefinitions,
  listReceived,
  type ReceivedReturn,
  readReceivedFiles,
} from '../../database/index.ts';
import { accept, assert, type Month, type Result, refuse } from '../../kernel/index.ts';
import {
  type NationalRow,
  type NationalTable,
  nationalTable,
  type ReadReturn,
  readReturn,
} from '../../returns/index.ts';
import { readExtractDefinitions } from '../measures/index.ts';

const looking = (by: string) => ({ actor: by, purpose: 'read returns' });

/** Every return that was accepted. */
export function listAcceptedReturns(jobs: Database, by: string): Promise<readonly ReceivedReturn[]> {
  return jobs.transact(looking(by), listReceived);
}

/** The return that stands for a force and quarter, whole. */
export function readAcceptedReturn(
  jobs: Database,
  by: string,
  force: string,
  from: Month,
): Promise<Result<{ readonly received: ReceivedReturn; readonly read: ReadReturn }, 'no_return'>> {
  return jobs.transact(looking(by), async (transaction) => {
    const received = (await listReceived(transaction)).find(
      (each) => each.force === force && each.from === from && each.supersededBy === null,
    );
    if (received === undefined) {
      return refuse(
        'no_return',
        `No return of ${force} for the quarter from ${from} was accepted. See "watershed return list".`,
      );
    }
    return accept({ received, read: readBack(await readReceivedFiles(transaction, received.id)) });
  });
}

function readBack(files: Parameters<typeof readReturn>[0]): ReadReturn {
  const reading = readReturn(files);
  assert('read' in reading, 'a return that was accepted can be read');
  return reading.read;
}

/**
 * One measure of a quarter for every force that returned it. Refuses figures of two units, methods or definitions; definitions
 * are overridden by a person alone, and then the warnings go with the table and nothing is added up.
 */
export function compareReturns(
  jobs: Database,
  by: string,
  question: {
    readonly measure: string;
    readonly quarter: Month;
    readonly definitions: 'refuse' | 'compare-anyway';
  },
): Promise<
  Result<NationalTable, 'no_measure' | 'no_return' | 'definitions_differ' | 'units_differ' | 'methods_differ'>
> {
  const { definitions, measure, quarter } = question;
  return jobs.transact(looking(by), async (transaction) => {
    const definition = readExtractDefinitions().find(({ id }) => id === measure);
    if (definition === undefined) {
      return refuse(
        'no_measure',
        `There is no measure "${measure}" of extracts. Expected one that returns hold.`,
      );
    }
    const standing = (await listReceived(transaction)).filter(
      ({ from, supersededBy }) => from === quarter && supersededBy === null,
    );
    const rows: NationalRow[] = [];
    for (const { id } of standing) {
      const read = readBack(await readReceivedFiles(transaction, id));
      const row = read.rows.figures.find(
        ({ cells }) => cells.measure === measure && cells.dimension === '' && cells.category === '',
      );
      if (row !== undefined) rows.push({ header: read.header, cells: row.cells });
    }
    const held = (await listDefinitions(transaction)).map((each) => each.definition);
    return nationalTable(definition, rows, held, definitions);
  });
}
