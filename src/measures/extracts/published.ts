/** A percentage as somebody published it, with the counts beside it. */
export interface PublishedShare {
  readonly count: number;
  readonly total: number;
  readonly percent: number;
  /** Digits after the point, as printed. */
  readonly decimals: number;
}

/** What a recount gives. A mismatch is a warning: the publication stays as it is, with our number beside it. */
export type Recount =
  | { readonly kind: 'agrees'; readonly percent: number }
  | { readonly kind: 'differs'; readonly percent: number; readonly warning: string }
  | { readonly kind: 'impossible'; readonly warning: string };

/** Sets a published percentage against its own counts, rounded as it was printed; a half may be rounded either way. */
export function recount({ count, decimals, percent, total }: PublishedShare): Recount {
  if (total <= 0 || count < 0 || count > total) {
    return {
      kind: 'impossible',
      warning: `${count} of ${total} is no share. Expected a count from 0 to the total, and a total above 0.`,
    };
  }
  const exact = (100 * count) / total;
  const half = 0.5 / 10 ** decimals;
  if (Math.abs(exact - percent) <= half + 1e-9) return { kind: 'agrees', percent: exact };
  return {
    kind: 'differs',
    percent: exact,
    warning: `Published as ${percent.toFixed(decimals)}%, but ${count} of ${total} is ${exact.toFixed(decimals)}%.`,
  };
}
