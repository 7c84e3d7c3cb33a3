/**
 * Benjamini and Hochberg's adjusted p values (1995), in the order given: marking those at or below q keeps the expected
 * share of false marks among the marked at or below q.
 */
export function adjustForFalseDiscovery(ps: readonly number[]): readonly number[] {
  const descending = ps.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const adjusted = new Array<number>(ps.length).fill(1);
  let smallest = 1;
  for (const [position, { p, index }] of descending.entries()) {
    smallest = Math.min(smallest, (p * ps.length) / (ps.length - position));
    adjusted[index] = smallest;
  }
  return adjusted;
}
