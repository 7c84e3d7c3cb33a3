import { instant, londonOffsetMinutes, plainDateOfDay } from '../../kernel/index.ts';

const written = new Map<number, string>();

/** A day as an extract writes it, `2024-03-31`. Each is worked out once. */
export function dayText(day: number): string {
  const known = written.get(day);
  if (known !== undefined) return known;
  const text = plainDateOfDay(day);
  written.set(day, text);
  return text;
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** The moment of a minute of a London day, in UTC: `2024-03-31T00:15:00Z`. */
export function momentText(day: number, minuteOfDay: number): string {
  const offset = londonOffsetMinutes(instant(day * 86_400_000 + minuteOfDay * 60_000));
  const minute = minuteOfDay - offset;
  const onDay = minute < 0 ? day - 1 : day;
  const within = minute < 0 ? minute + 1440 : minute;
  return `${dayText(onDay)}T${two(Math.floor(within / 60))}:${two(within % 60)}:00Z`;
}
