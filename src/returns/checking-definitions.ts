import type { ExtractDefinition } from '../measures/index.ts';
import { type Definition, differencesBetween, identityOf, readDefinition } from '../vawg/index.ts';
import { canonicalText, toJson } from './canonical.ts';
import { countSets } from './count-set.ts';
import { faultAt, type ReturnFault } from './fault.ts';
import { definitionsPath } from './package.ts';
import type { ReadReturn } from './reading.ts';

/** The definitions that are held where a return is received. */
export interface HeldDefinitions {
  readonly vawg: readonly Definition[];
  readonly measures: readonly ExtractDefinition[];
}

const place = { file: definitionsPath };

/** Whether what a return was counted by is held here under its name and version, and says the same. */
export function checkDefinitions(read: ReadReturn, held: HeldDefinitions): readonly ReturnFault[] {
  const text = parsed(read.definitions);
  const named = identityOf(read.header.vawg);
  const sent = readDefinition(text?.vawg, definitionsPath);
  if (text === undefined || !sent.ok || identityOf(sent.value) !== named) {
    const expected = { en: `the definition ${named}, whole`, cy: `y diffiniad ${named}, yn gyfan` };
    return [faultAt('definition-unknown', place, sent.ok ? identityOf(sent.value) : sent.message, expected)];
  }
  const own = held.vawg.find((each) => identityOf(each) === named);
  if (own === undefined) {
    const ours = held.vawg.map(identityOf).join(', ');
    const expected = { en: `one of ${ours}`, cy: `un o ${ours}` };
    return [faultAt('definition-unknown', place, named, expected)];
  }
  if (canonicalText(toJson(own)) !== canonicalText(toJson(sent.value))) {
    const differences = differencesBetween(own, sent.value);
    const seen = differences.length === 0 ? 'other words' : differences.join('; ');
    const expected = { en: `${named} as it is held here`, cy: `${named} fel y'i cedwir yma` };
    return [faultAt('definition-differs', place, seen, expected)];
  }
  const methods = canonicalText(toJson({ measures: held.measures, sets: countSets }));
  const { measures, sets } = text;
  if (canonicalText(toJson({ measures, sets })) !== methods || Object.keys(text).length !== 3) {
    const expected = { en: 'the measures as they are held here', cy: "y mesurau fel y'u cedwir yma" };
    return [faultAt('definition-differs', place, differing(measures, held.measures), expected)];
  }
  return [];
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value))
      : undefined;
  } catch {
    return undefined;
  }
}

/** The first measure that is not the one held here. */
function differing(sent: unknown, held: readonly ExtractDefinition[]): string {
  const texts = new Set(Array.isArray(sent) ? sent.map((each) => canonicalText(toJson(each))) : []);
  return held.find((each) => !texts.has(canonicalText(toJson(each))))?.id ?? 'more than the measures';
}
