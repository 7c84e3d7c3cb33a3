import { accept, type Instant, present, type Result, refuse } from '../kernel/index.ts';

/** A stable name for a person: given once, never used again for another. */
export type PersonId = string;
export type RecordId = string;

/** One record that moved. `null` means the record was not held before, or is not held after (only an undo does that). */
export interface Move {
  readonly record: RecordId;
  readonly from: PersonId | null;
  readonly to: PersonId | null;
}

/** What happened to people in a step, as a person would tell it. */
export type PersonChange =
  | { readonly kind: 'made'; readonly person: PersonId; readonly records: readonly RecordId[] }
  | { readonly kind: 'grown'; readonly person: PersonId; readonly records: readonly RecordId[] }
  | { readonly kind: 'merged'; readonly into: PersonId; readonly from: readonly PersonId[] }
  | { readonly kind: 'split'; readonly person: PersonId; readonly into: readonly PersonId[] };

/** A step of the history: a linkage run or an undo. Steps are added, never changed. */
export interface HistoryStep {
  readonly number: number;
  readonly at: Instant;
  readonly cause:
    | { readonly kind: 'linkage'; readonly run: string }
    | { readonly kind: 'undo'; readonly step: number };
  readonly moves: readonly Move[];
  readonly changes: readonly PersonChange[];
}

export interface PersonRegister {
  readonly personOf: ReadonlyMap<RecordId, PersonId>;
  readonly history: readonly HistoryStep[];
  /** How many person ids were ever given. */
  readonly given: number;
}

export const emptyRegister: PersonRegister = { personOf: new Map(), history: [], given: 0 };

/** The id of the n-th person ever named. */
export const personIdOf = (number: number): PersonId => `P${String(number).padStart(8, '0')}`;

/**
 * Brings a register up to a new clustering. A cluster keeps the id of the person most of whose records it holds; where two
 * clusters claim one id, the one with more of its records keeps it and the other becomes a new person. Ties go to the
 * older id and the lower record. Records of the register that the clustering leaves out stay where they are.
 */
export function applyClusters(
  register: PersonRegister,
  clusters: readonly (readonly RecordId[])[],
  at: Instant,
  run: string,
): PersonRegister {
  const sorted = clusters.filter((one) => one.length > 0).map((cluster) => [...cluster].sort());
  const claims = sorted.flatMap((cluster, index) =>
    [...countBy(cluster, (record) => register.personOf.get(record))].map(([person, records]) => ({
      person,
      records,
      index,
    })),
  );
  claims.sort(
    (a, b) =>
      b.records - a.records ||
      byText(a.person, b.person) ||
      byText(sorted[a.index]?.[0], sorted[b.index]?.[0]),
  );
  const idOfCluster = new Map<number, PersonId>();
  const taken = new Set<PersonId>();
  for (const claim of claims) {
    if (idOfCluster.has(claim.index) || taken.has(claim.person)) continue;
    idOfCluster.set(claim.index, claim.person);
    taken.add(claim.person);
  }
  let given = register.given;
  const unnamed = sorted
    .map((cluster, index) => ({ cluster, index }))
    .filter(({ index }) => !idOfCluster.has(index));
  for (const { index } of unnamed.sort((a, b) => byText(a.cluster[0], b.cluster[0]))) {
    given += 1;
    idOfCluster.set(index, personIdOf(given));
  }
  const moves = sorted.flatMap((cluster, index) => {
    const to = present(idOfCluster.get(index), 'person of a cluster');
    return cluster.flatMap((record): Move[] => {
      const from = register.personOf.get(record) ?? null;
      return from === to ? [] : [{ record, from, to }];
    });
  });
  const moved = record(register, moves, at, { kind: 'linkage', run });
  return { ...moved, given };
}

/**
 * Undoes one step: every record goes back to where it was before it. Refused where a record has moved again since, as
 * undoing would then destroy what came after; undo that first.
 */
export function undoStep(
  register: PersonRegister,
  step: number,
  at: Instant,
): Result<PersonRegister, 'step-unknown' | 'step-overtaken'> {
  const found = register.history.find((one) => one.number === step);
  if (found === undefined)
    return refuse('step-unknown', `There is no step ${step}; the history has ${register.history.length}.`);
  const overtaken = found.moves.find((move) => (register.personOf.get(move.record) ?? null) !== move.to);
  if (overtaken !== undefined) {
    return refuse(
      'step-overtaken',
      `Record ${overtaken.record} has moved again since step ${step}. Undo the later step first.`,
    );
  }
  const back = found.moves.map((move) => ({ record: move.record, from: move.to, to: move.from }));
  return accept({ ...record(register, back, at, { kind: 'undo', step }), given: register.given });
}

/** The register as it was after a step of its history: worked out from the moves alone. Step 0 is the empty register. */
export function peopleAfter(history: readonly HistoryStep[], step: number): ReadonlyMap<RecordId, PersonId> {
  const personOf = new Map<RecordId, PersonId>();
  for (const one of history) {
    if (one.number <= step) moveAll(personOf, one.moves);
  }
  return personOf;
}

function record(
  register: PersonRegister,
  moves: readonly Move[],
  at: Instant,
  cause: HistoryStep['cause'],
): Omit<PersonRegister, 'given'> {
  const personOf = new Map(register.personOf);
  moveAll(personOf, moves);
  const changes = changesOf(register.personOf, personOf, moves);
  const step: HistoryStep = { number: register.history.length + 1, at, cause, moves, changes };
  return { personOf, history: [...register.history, step] };
}

function moveAll(personOf: Map<RecordId, PersonId>, moves: readonly Move[]): void {
  for (const move of moves) {
    if (move.to === null) personOf.delete(move.record);
    else personOf.set(move.record, move.to);
  }
}

/** The moves told as changes to people. */
function changesOf(
  before: ReadonlyMap<RecordId, PersonId>,
  after: ReadonlyMap<RecordId, PersonId>,
  moves: readonly Move[],
): readonly PersonChange[] {
  const lived = new Set(before.values());
  const lives = new Set(after.values());
  const arrivals = grouped(moves, (move) => move.to);
  const departures = grouped(moves, (move) => move.from);
  const changes: PersonChange[] = [];
  for (const [person, came] of arrivals) {
    const fresh = came.filter((move) => move.from === null).map((move) => move.record);
    const absorbed = unique(
      came.flatMap((move) => (move.from !== null && !lives.has(move.from) ? [move.from] : [])),
    );
    if (!lived.has(person)) changes.push({ kind: 'made', person, records: came.map((move) => move.record) });
    else if (fresh.length > 0) changes.push({ kind: 'grown', person, records: fresh });
    if (absorbed.length > 0) changes.push({ kind: 'merged', into: person, from: absorbed });
  }
  for (const [person, left] of departures) {
    const into = unique(left.flatMap((move) => (move.to === null ? [] : [move.to])));
    const others = lives.has(person) || into.length > 1;
    if (others && into.length > 0) changes.push({ kind: 'split', person, into });
  }
  return changes;
}

function grouped(moves: readonly Move[], key: (move: Move) => PersonId | null): Map<PersonId, Move[]> {
  const groups = new Map<PersonId, Move[]>();
  for (const move of moves) {
    const person = key(move);
    if (person !== null) groups.set(person, [...(groups.get(person) ?? []), move]);
  }
  return groups;
}

const unique = (ids: readonly PersonId[]): readonly PersonId[] => [...new Set(ids)].sort();
const byText = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);

function countBy(
  records: readonly RecordId[],
  key: (one: RecordId) => PersonId | undefined,
): Map<PersonId, number> {
  const counts = new Map<PersonId, number>();
  for (const one of records) {
    const person = key(one);
    if (person !== undefined) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return counts;
}
