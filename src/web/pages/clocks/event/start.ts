import { readStart, type WrittenStart } from '../../../../clocks/index.ts';

/** What the form holds, as it was typed. */
export interface Typed {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly time: string;
  /** Which of two equal clock times is meant, in the night that clocks go back. */
  readonly which: string;
}

export type TypedError = 'errorDate' | 'errorTime' | 'errorNever' | 'errorWhich';

/** A form as it came: not filled in, filled in wrongly, or a start. */
export type Submission =
  | { readonly state: 'blank'; readonly typed: Typed }
  | {
      readonly state: 'wrong';
      readonly typed: Typed;
      readonly error: TypedError;
      readonly asksWhich: boolean;
    }
  | {
      readonly state: 'ready';
      readonly typed: Typed;
      readonly start: WrittenStart;
      readonly asksWhich: boolean;
    };

const lengthMax = 12;

/** Reads the form from an address's query. Anything that is no short text counts as not filled in. */
export function typedIn(query: unknown): Typed {
  const fields = new Map(typeof query === 'object' && query !== null ? Object.entries(query) : []);
  const field = (name: string): string => {
    const value: unknown = fields.get(name);
    return typeof value === 'string' ? value.trim().slice(0, lengthMax) : '';
  };
  return {
    day: field('day'),
    month: field('month'),
    year: field('year'),
    time: field('time'),
    which: field('which'),
  };
}

/** `15:00`, `15.00`, `1500` and `9:30` as hours and minutes with a colon; undefined for anything else. */
function clockFace(text: string): string | undefined {
  const match = /^(\d{1,2})[:.]?(\d{2})$/.exec(text);
  return match === null ? undefined : `${(match[1] ?? '').padStart(2, '0')}:${match[2]}`;
}

/** Reads what was typed. `needsTime` is true where a clock of hours starts; else a time is not asked for. */
export function submissionOf(typed: Typed, needsTime: boolean): Submission {
  const { day, month, year, time, which } = typed;
  if (day === '' && month === '' && year === '' && time === '') return { state: 'blank', typed };
  const wrong = (error: TypedError, asksWhich = false): Submission => ({
    state: 'wrong',
    typed,
    error,
    asksWhich,
  });
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const alone = readStart(date);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !alone.ok) return wrong('errorDate');
  if (!needsTime) return { state: 'ready', typed, start: alone.value, asksWhich: false };
  const face = clockFace(time);
  if (face === undefined) return wrong('errorTime');
  const read = readStart(`${date}T${face}`);
  if (read.ok) return { state: 'ready', typed, start: read.value, asksWhich: false };
  switch (read.code) {
    case 'not-a-time':
      return wrong('errorTime');
    case 'time-that-never-was':
      return wrong('errorNever');
    case 'time-that-came-twice': {
      const offset = which === 'first' ? '+01:00' : '+00:00';
      const chosen = readStart(`${date}T${face}${offset}`);
      if ((which !== 'first' && which !== 'second') || !chosen.ok) return wrong('errorWhich', true);
      return { state: 'ready', typed, start: chosen.value, asksWhich: true };
    }
  }
}

/** The query that leads to the same answer again. */
export function queryOf({ typed }: Submission): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(typed)) if (value !== '') query.set(name, value);
  return query.toString();
}
