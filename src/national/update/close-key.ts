const offeredMax = 3;

/** How many letters are put in, left out, changed or swapped with their neighbour between two texts, at most. */
function editsBetween(a: string, b: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const next: number[] = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          ...(swapped ? [(before[column - 2] ?? 0) + 1] : []),
        ),
      );
    }
    before = last;
    last = next;
  }
  return last[b.length] ?? 0;
}

/**
 * The keys that somebody may have meant by one that is not there: those that differ by a letter in four at most, the closest
 * first; else those that begin with what was typed. At most three.
 */
export function closeKeys(typed: string, keys: Iterable<string>): readonly string[] {
  const wanted = typed.toLowerCase();
  const editsMax = Math.max(2, Math.floor(wanted.length / 4));
  const near: { readonly key: string; readonly edits: number }[] = [];
  const longer: string[] = [];
  for (const key of keys) {
    if (wanted.length > 2 && key.startsWith(wanted)) longer.push(key);
    if (Math.abs(key.length - wanted.length) > editsMax) continue;
    const edits = editsBetween(wanted, key);
    if (edits <= editsMax) near.push({ key, edits });
  }
  const chosen = near.sort((a, b) => a.edits - b.edits || (a.key < b.key ? -1 : 1)).map(({ key }) => key);
  return (chosen.length > 0 ? chosen : longer.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))).slice(
    0,
    offeredMax,
  );
}
