import { domesticPatterns } from './domestic-patterns.ts';
import { otherPatterns } from './other-patterns.ts';
import type { Pattern } from './pattern-kind.ts';

/** Every way in which violence happens here. */
export const patterns = { ...domesticPatterns, ...otherPatterns } as const;

export type PatternName = keyof typeof patterns;

export const patternNames: readonly PatternName[] = [
  'partner',
  'former-partner',
  'family',
  'acquaintance',
  'online',
  'stranger',
  'child-abuse',
  'serial',
];

export function patternOf(name: PatternName): Pattern {
  return patterns[name];
}
