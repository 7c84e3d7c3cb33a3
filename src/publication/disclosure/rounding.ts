/** A count to the nearest multiple, halves up; as it is where no multiple was chosen. */
export function roundCount(count: number | null, roundTo: number | undefined): number | null {
  if (count === null || roundTo === undefined) return count;
  return Math.round(count / roundTo) * roundTo;
}
