import { readFileSync } from 'node:fs';
import { assertNever } from '../../kernel/index.ts';
import { ethnicityGroups, outcomeGroups, type Tally, type TallySource } from '../../measures/index.ts';
import type { Transaction } from '../connection.ts';
import { projectPath } from '../project-root.ts';

/** The text of one statement of `src/measures/sql`. */
export function statementText(name: string): string {
  return readFileSync(projectPath('src', 'measures', 'sql', `${name}.sql`), 'utf8');
}

const slugs = (groups: Readonly<Record<string, string>>): readonly string[] => Object.keys(groups);
const names = (groups: Readonly<Record<string, string>>): readonly string[] => Object.values(groups);

/** What a statement's numbered parameters after the parts are, as its header says. */
function parametersOf(source: TallySource): readonly (readonly string[])[] {
  switch (source.statement) {
    case 'recorded-crimes':
      return [source.crimeTypes];
    case 'outcomes-assigned':
    case 'outcomes-of-crimes-recorded':
      return [source.crimeTypes, slugs(outcomeGroups), names(outcomeGroups)];
    case 'outcomes-assigned-all-crime':
      return [slugs(outcomeGroups), names(outcomeGroups)];
    case 'months-to-first-outcome':
      return [source.crimeTypes, slugs(outcomeGroups)];
    case 'recorded-offences':
      return [source.subgroups];
    case 'stops-and-searches':
      return [slugs(ethnicityGroups), names(ethnicityGroups)];
    default:
      return assertNever(source);
  }
}

/** Two sources with one key count the same rows the same way, so their tallies can be shared. */
export function tallyKey(source: TallySource): string {
  return JSON.stringify([source.statement, parametersOf(source)]);
}

/**
 * Plans for statements that read everything that was selected. Right after a load the planner has no statistics and takes
 * millions of rows for a few, which makes it choose a loop in a loop that never ends; joins by hash are right for whole
 * scans whatever the statistics say. Compiling a statement costs more than the statement. Holds to the end of the transaction.
 */
export async function planForWholeScans(transaction: Transaction): Promise<void> {
  await transaction.query(
    `set local enable_nestloop = off; set local jit = off; set local work_mem = '64MB'`,
  );
}

/** Counts the rows of the parts by one statement. Grain: one tally per force, month and cell; no order. */
export async function readTallies(
  transaction: Transaction,
  partIds: readonly number[],
  source: TallySource,
): Promise<readonly Tally[]> {
  const { rows } = await transaction.query<Tally>(statementText(source.statement), [
    partIds,
    ...parametersOf(source),
  ]);
  return rows;
}
