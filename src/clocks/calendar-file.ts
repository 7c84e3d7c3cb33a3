import { addDays, type Instant, type Language, type PlainDate } from '../kernel/index.ts';
import type { Explanation } from './explanation.ts';
import { explanationLines } from './explanation-text.ts';
import { capital } from './wording.ts';

const octetsMax = 75;

/**
 * The deadlines as an iCalendar file (RFC 5545) to take away, with an alarm at half and at three quarters of the time. It
 * names no person and no case. `stampedAt` is the moment it is made.
 */
export function calendarFile(
  explanations: readonly Explanation[],
  language: Language,
  stampedAt: Instant,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Watershed//Clocks//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...explanations.flatMap((explanation) => eventOf(explanation, language, stampedAt)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf(explanation: Explanation, language: Language, stampedAt: Instant): string[] {
  const { deadline } = explanation;
  const { rule, version } = deadline;
  const duty = rule.duty[language] === '' ? version.sentence[language] : rule.duty[language];
  const summary = `${language === 'cy' ? 'Dyddiad cau' : 'Deadline'}: ${duty}`;
  const described = explanationLines(explanation).map((line) => line.text[language]);
  return [
    'BEGIN:VEVENT',
    `UID:${rule.id.toLowerCase()}-${version.version}-${utc(deadline.startedAt)}@watershed`,
    `DTSTAMP:${utc(stampedAt)}`,
    ...(deadline.ends === 'moment' ? [`DTSTART:${utc(deadline.at)}`] : wholeDay(deadline.lastDay)),
    `SUMMARY;LANGUAGE=${language}:${escaped(summary)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escaped(described.join('\n'))}`,
    'TRANSP:TRANSPARENT',
    ...alarm(deadline.warnings.half, summary),
    ...alarm(deadline.warnings.threeQuarters, summary),
    `END:VEVENT`,
  ];
}

const wholeDay = (date: PlainDate): string[] => [
  `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
  `DTEND;VALUE=DATE:${addDays(date, 1).replaceAll('-', '')}`,
];

const alarm = (at: Instant, summary: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER;VALUE=DATE-TIME:${utc(at)}`,
  `DESCRIPTION:${escaped(capital(summary))}`,
  'END:VALARM',
];

/** `20261230T150000Z`. */
function utc(moment: Instant): string {
  return `${new Date(moment).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\r\n', '\n')
    .replaceAll('\n', '\\n');
}

/** Folds a line at 75 octets of UTF-8 and never inside a character (RFC 5545, section 3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > octetsMax) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
