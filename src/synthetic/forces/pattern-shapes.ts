import type { Weighted } from '../open-data/draw.ts';
import type { Quantiles } from './chance.ts';
import type { Repeats } from './pattern-kind.ts';

/** Ages, and how often violence comes again: shapes that several patterns share. */
export const adults: Quantiles = [
  [0, 16],
  [0.15, 22],
  [0.4, 29],
  [0.7, 40],
  [0.93, 58],
  [1, 92],
];
export const family: Quantiles = [
  [0, 5],
  [0.2, 15],
  [0.45, 30],
  [0.75, 50],
  [0.95, 70],
  [1, 95],
];
export const young: Quantiles = [
  [0, 11],
  [0.3, 18],
  [0.6, 24],
  [0.85, 36],
  [1, 85],
];
export const children: Quantiles = [
  [0, 4],
  [0.2, 9],
  [0.5, 13],
  [1, 15.9],
];
export const offenders: Quantiles = [
  [0, 15],
  [0.2, 23],
  [0.5, 32],
  [0.8, 44],
  [1, 80],
];

/** One crime, or many: three quarters of abusers are not reported again, a few are reported dozens of times. */
export const persistent: Repeats = [
  [1, 900],
  [2, 58],
  [3, 21],
  [4, 10],
  [5, 6],
  [6, 5],
  [8, 4],
  [11, 2],
  [15, 1.5],
  [22, 0.8],
  [34, 0.35],
];
export const seldom: Repeats = [
  [1, 920],
  [2, 60],
  [3, 14],
  [5, 6],
];

export const mostlyOne: Weighted<number> = [
  [1, 925],
  [2, 52],
  [3, 15],
  [5, 6],
  [9, 2],
];
