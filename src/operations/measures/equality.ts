import { type Characteristic, readCrimeCells, type Transaction } from '../../database/index.ts';
import { type Bilingual, monthOf } from '../../kernel/index.ts';
import {
  cannotShow,
  completenessOf,
  type EqualityLimits,
  type EqualityTable,
  type ExtractCell,
  type ExtractDefinition,
  type ExtractQuestion,
  type ExtractRules,
  equalityTable,
  type Finding,
  findingsOf,
  type GroupCount,
  groupsOf,
  isFollowed,
  isMeasureNotHeld,
  type NotHeldEvent,
  outcomeTest,
  percentOn,
  type UnknownRise,
  unknownRise,
} from '../../measures/index.ts';

/** What is protected, as far as extracts hold it of victims. */
const protectedCharacteristics = [
  'age',
  'disability',
  'ethnicity',
  'ethnicity-officer',
  'religion',
  'sexual-orientation',
] as const satisfies readonly Characteristic[];

export interface Equality {
  readonly tables: readonly EqualityTable[];
  /** Of crimes charged, those convicted. */
  readonly outcomeTests: readonly EqualityTable[];
  readonly findings: readonly Finding[];
  readonly unknownRises: readonly (UnknownRise & { readonly characteristic: string })[];
  readonly cannotShow: Readonly<Record<'rates' | 'outcomeTest', Bilingual>>;
}

export interface EqualityRequest {
  readonly definitions: readonly ExtractDefinition[];
  readonly question: ExtractQuestion;
  readonly before: ExtractQuestion;
  readonly rules: ExtractRules;
  readonly characteristics: 'single' | 'pairs';
  /** What forces say that they do not hold: their crimes stand in no rate of it. */
  readonly notHeld: readonly NotHeldEvent[];
}

type By = readonly [Characteristic] | readonly [Characteristic, Characteristic];

function looked(characteristics: EqualityRequest['characteristics']): readonly By[] {
  const single = protectedCharacteristics.map((one): By => [one]);
  if (characteristics === 'single') return single;
  const pairs = protectedCharacteristics.flatMap((one, index) =>
    protectedCharacteristics.slice(index + 1).map((other): By => [one, other]),
  );
  return [...single, ...pairs];
}

/** Sets every measure of victims against each characteristic, over the crimes that the transaction has chosen. */
export async function equalityOf(transaction: Transaction, request: EqualityRequest): Promise<Equality> {
  const { before, question, rules } = request;
  const tables: EqualityTable[] = [];
  const outcomeTests: EqualityTable[] = [];
  const unknownRises: (UnknownRise & { characteristic: string })[] = [];
  for (const by of looked(request.characteristics)) {
    const cells = await readCrimeCells(transaction, question, by);
    tables.push(...tablesOf(request, cells, by));
    outcomeTests.push(...outcomeTestOf(request, cells, by));
    if (by.length === 1) {
      const earlier = await readCrimeCells(transaction, before, by);
      const rise = unknownRise(
        completenessOf(recordedBy(earlier, by)),
        completenessOf(recordedBy(cells, by)),
        percentOn(rules.unknownRisePointsMax, question.to) ?? 0,
      );
      if (rise !== undefined) unknownRises.push({ characteristic: by[0], ...rise });
    }
  }
  return {
    tables,
    outcomeTests,
    findings: findingsOf([...tables, ...outcomeTests]),
    unknownRises,
    cannotShow,
  };
}

function limitsOf({ question, rules }: EqualityRequest, definition: ExtractDefinition): EqualityLimits {
  return {
    // Before the first rule nothing is shown.
    completenessPercentMin: percentOn(rules.completenessPercentMin, question.to) ?? 100,
    smallestBase: definition.smallestBase,
    followed: isFollowed(definition, monthOf(question.to), question.asAt),
  };
}

function tablesOf(request: EqualityRequest, cells: readonly ExtractCell[], by: By): readonly EqualityTable[] {
  return request.definitions.map((definition) =>
    equalityTable(
      definition.id,
      by.join(' and '),
      groupsOf(definition, toldOf(request, definition, cells), by),
      limitsOf(request, definition),
    ),
  );
}

/** Cells of the forces whose systems can tell what a measure counts. */
function toldOf(
  { notHeld }: EqualityRequest,
  definition: ExtractDefinition,
  cells: readonly ExtractCell[],
): readonly ExtractCell[] {
  return cells.filter(({ force }) => !isMeasureNotHeld(notHeld, force, definition));
}

function outcomeTestOf(
  request: EqualityRequest,
  cells: readonly ExtractCell[],
  by: By,
): readonly EqualityTable[] {
  const [charged, convicted] = ['crimes-charged', 'crimes-convicted'].map((id) =>
    request.definitions.find((definition) => definition.id === id),
  );
  if (charged === undefined || convicted === undefined) return [];
  const test = outcomeTest(
    groupsOf(charged, toldOf(request, convicted, cells), by),
    groupsOf(convicted, toldOf(request, convicted, cells), by),
    limitsOf(request, convicted),
  );
  return [{ ...test, measure: 'convicted-of-charged', by: by.join(' and ') }];
}

/** Crimes recorded by group: what completeness is out of. */
function recordedBy(cells: readonly ExtractCell[], by: By): readonly GroupCount[] {
  const name = by[0];
  return cells.flatMap(({ cell, count }) =>
    cell.endsWith(';stage=recorded')
      ? [{ group: cell.slice(name.length + 1, cell.indexOf(';')), count, total: count }]
      : [],
  );
}
