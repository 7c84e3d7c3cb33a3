import {
  accept,
  dayOf,
  type Instant,
  instant,
  londonDateOf,
  londonOffsetMinutes,
  type PlainDate,
  type Result,
  readInstant,
  readPlainDate,
  refuse,
} from '../kernel/index.ts';

const wallClock = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/;
const msAMinute = 60_000;

export type TimeRefusal = 'not-a-time' | 'time-that-never-was' | 'time-that-came-twice';

/** A start as someone wrote it. `wholeDay` says that only a date was given, so only a clock of days can start from it. */
export interface WrittenStart {
  readonly at: Instant;
  readonly wholeDay: boolean;
}

/**
 * Reads a start: `2026-12-24T15:00`, `2026-12-24 15:00` or `2026-12-24` as London wall-clock time, or a moment with its
 * offset. The hour that spring skips is refused; the hour that autumn repeats is asked about, never guessed.
 */
export function readStart(text: string): Result<WrittenStart, TimeRefusal> {
  const written = text.trim();
  const withOffset = readInstant(written);
  if (withOffset !== undefined) return accept({ at: withOffset, wholeDay: false });
  const match = wallClock.exec(written);
  const date = match === null ? undefined : readPlainDate(match[1] ?? '');
  if (match === null || date === undefined) return notATime(text);
  if (match[2] === undefined) return midnight(date);
  const [hours, minutes, seconds] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return notATime(text);
  return londonTime(date, hours * 60 + minutes, seconds);
}

const notATime = (text: string) =>
  refuse(
    'not-a-time',
    `"${text}" is not a date and time. Write it as 2026-12-24T15:00, with an offset such as +00:00 if you know it.`,
  );

function midnight(date: PlainDate): Result<WrittenStart, TimeRefusal> {
  const read = londonTime(date, 0, 0);
  return read.ok ? accept({ at: read.value.at, wholeDay: true }) : read;
}

/** The moment of a London wall-clock time, by trying both offsets and keeping those that London then had. */
function londonTime(date: PlainDate, minutes: number, seconds: number): Result<WrittenStart, TimeRefusal> {
  const asUtc = dayOf(date) * 86_400_000 + minutes * msAMinute + seconds * 1000;
  const moments = [60, 0]
    .map((offset) => ({ offset, at: instant(asUtc - offset * msAMinute) }))
    .filter(({ offset, at }) => londonOffsetMinutes(at) === offset);
  const [first, second] = moments;
  if (first === undefined) {
    return refuse(
      'time-that-never-was',
      `${clockFace(date, minutes)} did not happen: clocks went forward from 01:00 to 02:00 that night. Check the time.`,
    );
  }
  if (second === undefined) return accept({ at: first.at, wholeDay: false });
  return refuse(
    'time-that-came-twice',
    `${clockFace(date, minutes)} happened twice: clocks went back from 02:00 to 01:00. Write ` +
      `${londonIso(first.at)} for the first time or ${londonIso(second.at)} for the second.`,
  );
}

function clockFace(date: PlainDate, minutes: number): string {
  return `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A moment as London clocks show it: hours, minutes, and whether summer time is on. */
export function londonClock(moment: Instant): { date: PlainDate; time: string; offsetMinutes: 0 | 60 } {
  const offsetMinutes = londonOffsetMinutes(moment);
  const shown = new Date(moment + offsetMinutes * msAMinute);
  return {
    date: londonDateOf(moment),
    time: `${two(shown.getUTCHours())}:${two(shown.getUTCMinutes())}`,
    offsetMinutes,
  };
}

/** ISO 8601 with London's offset, to the second: `2026-12-30T15:00:00+00:00`. */
export function londonIso(moment: Instant): string {
  const offset = londonOffsetMinutes(moment);
  const shown = new Date(moment + offset * msAMinute).toISOString().slice(0, 19);
  return `${shown}${offset === 60 ? '+01:00' : '+00:00'}`;
}
