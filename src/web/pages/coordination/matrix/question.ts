import { type MatrixQuestion, wholeMatrix } from '../../../../national/index.ts';
import { type Position, positions } from '../../../../plans/index.ts';
import type { Visit } from '../../../staff/route.ts';

/** A question as it was asked in the address, and whether its days could be read. */
export interface AskedQuestion {
  readonly question: MatrixQuestion;
  readonly days: string;
  readonly daysWrong: boolean;
}

const isPosition = (text: string): text is Position => positions.some((position) => position === text);

/** Reads the filters of an address. What names nothing that is known asks for nothing that is there, and shows none. */
export function askedIn({ query }: Pick<Visit, 'query'>): AskedQuestion {
  const one = (name: string): string | null => {
    const value = query[name]?.[0]?.trim() ?? '';
    return value === '' ? null : value.slice(0, 60);
  };
  const days = one('days') ?? '';
  const daysWrong = days !== '' && !/^\d{1,5}$/.test(days);
  return {
    days,
    daysWrong,
    question: {
      ...wholeMatrix,
      framework: one('framework'),
      positions: (query.position ?? []).filter(isPosition),
      pillar: one('pillar'),
      column: one('action'),
      force: one('force'),
      daysMin: days === '' || daysWrong ? null : Number(days),
    },
  };
}
