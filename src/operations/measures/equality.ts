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
  /** Whose crimes they are. */
  readonly forces: readonly string[];
  /** What forces say that they do not hold: their crimes stand in no rate of it. */
  readonly notHeld: readonly NotHeldEvent[];
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
  const { before, forces, question, rules } = request;
  const crossed = request.characteristics === 'pairs' ? pairs : [];
  const looked: readonly By[] = [...single, ...crossed];
  const held = await readTold(transaction, request, crossed);
  const heldBefore = cellsBy(await readGroupCells(transaction, before, forces, [], [recorded]));
  const pointsMax = percentOn(rules.unknownRisePointsMax, question.to) ?? 0;
  const tables = looked.flatMap((by) => tablesOf(request, held, by));
  const outcomeTests = looked.flatMap((by) => outcomeTestOf(request, held, by));
  const unknownRises = single.flatMap((by) => {
    const now = held.flatMap(({ cells }) => cells(by));
    const rise = unknownRise(knownOf(heldBefore(by)), knownOf(now), pointsMax);
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

/** Crimes of forces whose systems can tell the same. */
interface Told {
  /** Measures that they cannot tell. */
  readonly lacking: ReadonlySet<string>;
  readonly cells: (by: By) => readonly GroupCell[];
}

/** Counts crimes by group once for each kind of system: forces that lack the same are counted together. */
async function readTold(
  transaction: Transaction,
  request: EqualityRequest,
  crossed: readonly CharacteristicPair[],
): Promise<readonly Told[]> {
  const { definitions, forces, notHeld, question } = request;
  const facts = factsCounted(request);
  const lackedBy = (force: string): readonly string[] =>
    definitions.filter((definition) => isMeasureNotHeld(notHeld, force, definition)).map(({ id }) => id);
  const told: Told[] = [];
  for (const [lacked, alike] of gathered(forces, (force) => lackedBy(force).join(' '))) {
    const cells = await readGroupCells(transaction, question, alike, crossed, facts);
    told.push({ lacking: new Set(lacked.split(' ')), cells: cellsBy(cells) });
  }
  return told;
}

/** Cells of the forces whose systems can tell what a measure counts. */
function toldOf({ id }: ExtractDefinition, held: readonly Told[], by: By): readonly GroupCell[] {
  return held.flatMap(({ cells, lacking }) => (lacking.has(id) ? [] : cells(by)));
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

function tablesOf(request: EqualityRequest, held: readonly Told[], by: By): readonly EqualityTable[] {
  return request.definitions.map((definition) =>
    equalityTable(
      definition.id,
      by.join(' and '),
      groupsOf(definition, toldOf(definition, held, by)),
      limitsOf(request, definition),
    ),
  );
}

function outcomeTestOf(request: EqualityRequest, held: readonly Told[], by: By): readonly EqualityTable[] {
  const [charged, convicted] = ['crimes-charged', 'crimes-convicted'].map((id) =>
    request.definitions.find((definition) => definition.id === id),
  );
  if (charged === undefined || convicted === undefined) return [];
  const test = outcomeTest(
    groupsOf(charged, toldOf(convicted, held, by)),
    groupsOf(convicted, toldOf(convicted, held, by)),
    limitsOf(request, convicted),
  );
  return [{ ...test, measure: 'convicted-of-charged', by: by.join(' and ') }];
}

/** How much is known of the victims of crimes recorded. */
function knownOf(cells: readonly GroupCell[]): Completeness {
  const counted = cells.filter(({ fact }) => fact === recorded);
  return completenessOf(counted.map(({ count, group }) => ({ group, count, total: count })));
}
