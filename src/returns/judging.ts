import type { PlainDate } from '../kernel/index.ts';
import { checkCountRows, checkSums, countsIn, type Knowledge } from './checking.ts';
import { checkDefinitions, type HeldDefinitions } from './checking-definitions.ts';
import { checkFigures } from './checking-figures.ts';
import { faultAt, type ReturnFault } from './fault.ts';
import type { EarlierReturn } from './guarded.ts';
import { threshold } from './guarded.ts';
import { signaturePath } from './package.ts';
import type { ReadReturn } from './reading.ts';
import { isSignedBy, readSignature } from './signature.ts';

/** A public key, and the force that may sign with it. */
export interface TrustedKey {
  readonly force: string;
  readonly fingerprint: string;
  readonly publicPem: string;
}

/** Where a return is received: what is held there, whom it trusts, what it received before. */
export interface Receiver extends Knowledge {
  readonly forces: ReadonlySet<string>;
  readonly keys: readonly TrustedKey[];
  readonly vawg: HeldDefinitions['vawg'];
  /** What is held already; null where nothing is. Made-up and real figures never lie together. */
  readonly origin: 'made-up' | 'real' | null;
  /** Returns of the same force and quarter that were accepted before. */
  readonly earlier: readonly EarlierReturn[];
  /** The day that the return is as at which stands for the force and quarter; null where none does. */
  readonly standingAsAt: PlainDate | null;
}

/** Every fault of a return that was read; none where it can be accepted. A signature that does not fit ends the looking. */
export function judgeReturn(read: ReadReturn, receiver: Receiver): readonly ReturnFault[] {
  const unsigned = signatureFaults(read, receiver);
  if (unsigned.length > 0) return unsigned;
  const rows = checkCountRows(read, receiver);
  // Sums of rows that do not belong would only repeat what is wrong with them.
  const sums = rows.length > 0 ? [] : [...checkSums(read), ...checkFigures(read, receiver)];
  return [
    ...originFaults(read, receiver),
    ...orderFaults(read, receiver),
    ...checkDefinitions(read, receiver),
    ...rows,
    ...sums,
    ...(rows.length > 0 ? [] : changeFaults(read, receiver)),
  ];
}

function signatureFaults(read: ReadReturn, { forces, keys }: Receiver): readonly ReturnFault[] {
  const place = { file: signaturePath };
  const { force } = read.header;
  if (!forces.has(force)) {
    return [
      faultAt('force-unknown', {}, force, {
        en: 'a force of the reference list',
        cy: "heddlu o'r rhestr gyfeirio",
      }),
    ];
  }
  const signature = readSignature(read.signature);
  if (signature === undefined) {
    return [
      faultAt('signature-wrong', place, read.signature, {
        en: 'an Ed25519 signature',
        cy: 'llofnod Ed25519',
      }),
    ];
  }
  const key = keys.find(({ fingerprint }) => fingerprint === signature.key);
  if (key === undefined) {
    const expected = {
      en: `a key that is trusted for ${force}`,
      cy: `allwedd yr ymddiriedir ynddi ar gyfer ${force}`,
    };
    return [faultAt('key-unknown', place, signature.key, expected)];
  }
  if (key.force !== force) {
    const expected = { en: `a key of ${force}`, cy: `allwedd ${force}` };
    return [faultAt('key-of-another-force', place, `${key.force} signed`, expected)];
  }
  if (isSignedBy(key.publicPem, signature, read.manifest)) return [];
  const expected = { en: 'a signature of these bytes', cy: 'llofnod y beitiau hyn' };
  return [faultAt('signature-wrong', place, signature.signature, expected)];
}

function originFaults({ header }: ReadReturn, { origin }: Receiver): readonly ReturnFault[] {
  const sent = header.madeUp ? 'made-up' : 'real';
  if (origin === null || origin === sent) return [];
  const expected = {
    en: `${origin} figures, as are held here`,
    cy: `ffigurau ${origin}, fel y rhai a gedwir yma`,
  };
  return [faultAt('origin-mixed', {}, sent, expected)];
}

function orderFaults({ header: { asAt } }: ReadReturn, { standingAsAt }: Receiver): readonly ReturnFault[] {
  if (standingAsAt === null || standingAsAt <= asAt) return [];
  const expected = { en: `a day from ${standingAsAt} on`, cy: `diwrnod o ${standingAsAt} ymlaen` };
  return [faultAt('older-than-held', {}, asAt, expected)];
}

/** A count that was said before and now by less than ten otherwise shows the few in between. */
function changeFaults(read: ReadReturn, { earlier }: Receiver): readonly ReturnFault[] {
  const keyOf = (each: EarlierReturn[number]): string => `${each.set} ${each.dimension} ${each.category}`;
  const before = new Map<string, number[]>();
  for (const each of earlier.flat()) {
    if (each.count === 'withheld') continue;
    before.set(keyOf(each), [...(before.get(keyOf(each)) ?? []), each.count]);
  }
  return countsIn(read).flatMap((each) => {
    const { count, line } = each;
    if (count === 'withheld') return [];
    const was = before.get(keyOf(each))?.find((old) => old !== count && Math.abs(old - count) < threshold);
    if (was === undefined) return [];
    const expected = {
      en: `${was} again, a change of ${threshold} and more, or nothing`,
      cy: `${was} eto, newid o ${threshold} a mwy, neu ddim`,
    };
    return [
      faultAt('change-gives-away', { file: 'counts.csv', line, column: 'count' }, String(count), expected),
    ];
  });
}
