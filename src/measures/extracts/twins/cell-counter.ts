import type { ExtractCell, StageWait } from '../figure.ts';

/** Counts how often each force and cell occurs. Order: as first seen. */
export function cellsOf(
  found: readonly { readonly force: string; readonly cell: string }[],
): readonly ExtractCell[] {
  const counts = new Map<string, ExtractCell>();
  for (const { force, cell } of found) {
    const key = `${force} ${cell}`;
    counts.set(key, { force, cell, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** Counts how often each wait occurs. Order: as first seen. */
export function waitsOf(found: readonly Omit<StageWait, 'count'>[]): readonly StageWait[] {
  const counts = new Map<string, StageWait>();
  for (const wait of found) {
    const key = `${wait.force} ${wait.stage} ${wait.days} ${wait.ended}`;
    counts.set(key, { ...wait, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
