/** Precision, recall and their harmonic mean. Null where a share has nothing to be a share of. */
export interface Accuracy {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export interface Evaluation {
  readonly records: number;
  /** Records whose truth is not known; they are left out. */
  readonly unknown: number;
  readonly pairsTrue: number;
  readonly pairsFound: number;
  readonly pairsRight: number;
  readonly pairwise: Accuracy;
  /** Each record's own precision and recall, averaged over records (Bagga and Baldwin 1998). */
  readonly bCubed: Accuracy;
  readonly worst: readonly WorstCluster[];
}

export interface WorstCluster {
  readonly cluster: string;
  readonly size: number;
  readonly wrongPairs: number;
  /** How many of its records belong to each true person, most first. */
  readonly people: readonly (readonly [string, number])[];
}

function accuracy(right: number, found: number, wanted: number): Accuracy {
  const precision = found === 0 ? null : right / found;
  const recall = wanted === 0 ? null : right / wanted;
  const sum = (precision ?? 0) + (recall ?? 0);
  const f1 = precision === null || recall === null ? null : sum === 0 ? 0 : (2 * precision * recall) / sum;
  return { precision, recall, f1 };
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;

/** Compares clusters with the truth. An empty truth means it is not known for that record. */
export function evaluateClusters(
  clusters: readonly string[],
  truth: readonly string[],
  worstMax = 10,
): Evaluation {
  const people = new Map<string, number>();
  const found = new Map<string, Map<string, number>>();
  let records = 0;
  clusters.forEach((cluster, index) => {
    const person = truth[index] ?? '';
    if (person === '') return;
    records += 1;
    people.set(person, (people.get(person) ?? 0) + 1);
    const held = found.get(cluster) ?? new Map<string, number>();
    held.set(person, (held.get(person) ?? 0) + 1);
    found.set(cluster, held);
  });
  let pairsFound = 0;
  let pairsRight = 0;
  let precisionSum = 0;
  let recallSum = 0;
  const worst: WorstCluster[] = [];
  for (const [cluster, held] of found) {
    const size = [...held.values()].reduce((sum, count) => sum + count, 0);
    const right = [...held.values()].reduce((sum, count) => sum + pairsOf(count), 0);
    pairsFound += pairsOf(size);
    pairsRight += right;
    for (const [person, count] of held) {
      precisionSum += (count * count) / size;
      recallSum += (count * count) / (people.get(person) ?? 1);
    }
    const wrongPairs = pairsOf(size) - right;
    if (wrongPairs > 0) worst.push({ cluster, size, wrongPairs, people: ranked(held) });
  }
  const pairsTrue = [...people.values()].reduce((sum, count) => sum + pairsOf(count), 0);
  return {
    records,
    unknown: clusters.length - records,
    pairsTrue,
    pairsFound,
    pairsRight,
    pairwise: accuracy(pairsRight, pairsFound, pairsTrue),
    bCubed: bCubedOf(precisionSum, recallSum, records),
    worst: worst
      .sort((a, b) => b.wrongPairs - a.wrongPairs || (a.cluster < b.cluster ? -1 : 1))
      .slice(0, worstMax),
  };
}

function bCubedOf(precisionSum: number, recallSum: number, records: number): Accuracy {
  if (records === 0) return { precision: null, recall: null, f1: null };
  const precision = precisionSum / records;
  const recall = recallSum / records;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function ranked(held: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...held].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
