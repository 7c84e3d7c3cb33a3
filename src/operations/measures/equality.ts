import {
  type Characteristic,
  type CharacteristicPair,
  readGroupCells,
  type Transaction,
} from '../../database/index.ts';
import { type Bilingual, monthOf } from '../../kernel/index.ts';
import {
  type Completeness,
  cannotShow,
  carries,
  completenessOf,
  type EqualityLimits,
  type EqualityTable,
  type ExtractDefinition,
  type ExtractQuestion,
  type ExtractRules,
  equalityTable,
  type Finding,
  findingsOf,
  type GroupCell,
  gathered,
  groupsOf,
  isFollowed,
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
] as const;

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
  /** Facts that crimes of the period carry. */
  readonly facts: readonly string[];
}

const pairs = protectedCharacteristics.flatMap((one, index) =>
  protectedCharacteristics.slice(index + 1).map((other): CharacteristicPair => [one, other]),
);

/** One characteristic, or two. */
type By = readonly [Characteristic] | CharacteristicPair;
const single = protectedCharacteristics.map((one): By => [one]);

/** What completeness is out of. */
const recorded = 'stage=recorded';

/** Of the facts, those that any of the measures looks at; the others need not be counted group by group. */
function factsCounted({ definitions, facts }: EqualityRequest): readonly string[] {
  const wanted = definitions.flatMap((definition) =>
    definition.kind === 'proportion' ? [...definition.numerator.cells, ...definition.denominator.cells] : [],
  );
  return facts.filter((fact) => fact === recorded || carries(fact, wanted));
}

/** Sets every measure of victims against each characteristic, over the crimes that the transaction has chosen. */
export async function equalityOf(transaction: Transaction, request: EqualityRequest): Promise<Equality> {
  const { before, question, rules } = request;
  const crossed = request.characteristics === 'pairs' ? pairs : [];
  const looked: readonly By[] = [...single, ...crossed];
  const held = cellsBy(await readGroupCells(transaction, question, crossed, factsCounted(request)));
  const heldBefore = cellsBy(await readGroupCells(transaction, before, [], [recorded]));
  const pointsMax = percentOn(rules.unknownRisePointsMax, question.to) ?? 0;
  const tables = looked.flatMap((by) => tablesOf(request, held(by), by));
  const outcomeTests = looked.flatMap((by) => outcomeTestOf(request, held(by), by));
  const unknownRises = single.flatMap((by) => {
    const rise = unknownRise(knownOf(heldBefore(by)), knownOf(held(by)), pointsMax);
    return rise === undefined ? [] : [{ characteristic: by[0], ...rise }];
  });
  return {
    tables,
    outcomeTests,
    findings: findingsOf([...tables, ...outcomeTests]),
    unknownRises,
    cannotShow,
  };
}

function cellsBy(cells: readonly GroupCell[]): (by: By) => readonly GroupCell[] {
  const groups = gathered(cells, ({ by }) => by);
  return (by) => groups.get(by.join(';')) ?? [];
}

function limitsOf({ question, rules }: EqualityRequest, definition: ExtractDefinition): EqualityLimits {
  return {
    // Before the first rule nothing is shown.
    completenessPercentMin: percentOn(rules.completenessPercentMin, question.to) ?? 100,
    smallestBase: definition.smallestBase,
    followed: isFollowed(definition, monthOf(question.to), question.asAt),
  };
}

function tablesOf(request: EqualityRequest, cells: readonly GroupCell[], by: By): readonly EqualityTable[] {
  return request.definitions.map((definition) =>
    equalityTable(
      definition.id,
      by.join(' and '),
      groupsOf(definition, cells),
      limitsOf(request, definition),
    ),
  );
}

function outcomeTestOf(
  request: EqualityRequest,
  cells: readonly GroupCell[],
  by: By,
): readonly EqualityTable[] {
  const [charged, convicted] = ['crimes-charged', 'crimes-convicted'].map((id) =>
    request.definitions.find((definition) => definition.id === id),
  );
  if (charged === undefined || convicted === undefined) return [];
  const test = outcomeTest(
    groupsOf(charged, cells),
    groupsOf(convicted, cells),
    limitsOf(request, convicted),
  );
  return [{ ...test, measure: 'convicted-of-charged', by: by.join(' and ') }];
}

/** How much is known of the victims of crimes recorded. */
function knownOf(cells: readonly GroupCell[]): Completeness {
  const counted = cells.filter(({ fact }) => fact === recorded);
  return completenessOf(counted.map(({ count, group }) => ({ group, count, total: count })));
}
