import {
  addDays,
  addMonths,
  firstDayOf,
  inMonth,
  type Language,
  lastDayOf,
  londonDateOf,
  type Month,
  monthOf,
  monthsFrom,
  type PlainDate,
  weekdayOf,
} from '../kernel/index.ts';
import type { Explanation } from './explanation.ts';
import { deadlineInWords } from './explanation-text.ts';
import { longDate, weekdayHeads } from './wording.ts';

/** More months than this are drawn as the first two and the last, with a line that says what is left out. */
const monthsDrawnMax = 4;

const cell = { width: 44, height: 38 };
const margin = 12;
const headHeight = 54;
const monthWidth = cell.width * 7;
const ink = '#1b1f2a';
const rule = '#b6b2a9';
const quiet = '#f4f2ee';
const water = '#1d4e6b';
const accent = '#a44a1f';

const words = {
  en: {
    title: 'Calendar of the deadline',
    start: 'start',
    due: 'deadline',
    out: 'does not count',
    counts: 'counts',
    months: (count: number) => `${count} months between them are not drawn.`,
  },
  cy: {
    title: 'Calendr y dyddiad cau',
    start: 'dechrau',
    due: 'dyddiad cau',
    out: 'ddim yn cyfrif',
    counts: 'yn cyfrif',
    months: (count: number) => `Ni ddangosir y ${count} mis rhyngddynt.`,
  },
} as const;

type DayMark = 'outside' | 'counts' | 'left-out' | 'start' | 'start-left-out' | 'deadline';

/**
 * A deadline's months as an SVG picture for a page or a print: the start ringed, the days left out hatched and struck
 * through, the deadline filled. Marks differ in shape as well as in shade. `id` makes the picture's ids its own on a page.
 */
export function drawCalendar(explanation: Explanation, language: Language, id: string): string {
  const { deadline } = explanation;
  const from = monthOf(londonDateOf(deadline.startedAt));
  const to = monthOf(deadline.lastDay);
  const all = monthsFrom(from, to);
  const months = all.length <= monthsDrawnMax ? all : [from, addMonths(from, 1), to];
  // One under the other: two side by side would be too small to read on a phone.
  const width = monthWidth + 2 * margin;
  const monthHeight = headHeight + 6 * cell.height + margin;
  const legendTop = months.length * monthHeight + margin;
  const height = legendTop + (months.length < all.length ? 76 : 52);
  const drawn = months.map((month, index) =>
    drawMonth(explanation, month, language, margin, margin + index * monthHeight, id),
  );
  const between = all.length - months.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` role="img" aria-labelledby="${id}-title ${id}-desc" lang="${language}" font-family="inherit" font-size="15">`,
    `<title id="${id}-title">${words[language].title}</title>`,
    `<desc id="${id}-desc">${escaped(describe(explanation, language))}</desc>`,
    `<defs><pattern id="${id}-out" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`,
    `<rect width="6" height="6" fill="${quiet}"/><line x1="0" y1="0" x2="0" y2="6" stroke="${rule}" stroke-width="2"/>`,
    '</pattern></defs>',
    ...drawn,
    legend(language, legendTop, id),
    between === 0
      ? ''
      : `<text x="${margin}" y="${legendTop + 58}" fill="${ink}">${words[language].months(between)}</text>`,
    '</svg>',
  ].join('');
}

/** The picture in words: what someone who cannot see it needs. */
function describe(explanation: Explanation, language: Language): string {
  const { deadline, leftOut } = explanation;
  const out = leftOut.map((day) => longDate(day.date)[language]).join('; ');
  const start = longDate(londonDateOf(deadline.startedAt))[language];
  const due = deadlineInWords(deadline)[language];
  const w = words[language];
  return `${w.start}: ${start}. ${w.due}: ${due}.${out === '' ? '' : ` ${w.out}: ${out}.`}`;
}

function markOf({ deadline, leftOut }: Explanation, date: PlainDate): DayMark {
  const start = londonDateOf(deadline.startedAt);
  const out = leftOut.some((day) => day.date === date);
  if (date === deadline.lastDay) return 'deadline';
  if (date === start) return out ? 'start-left-out' : 'start';
  if (date < start || date > deadline.lastDay) return 'outside';
  return out ? 'left-out' : 'counts';
}

function drawMonth(
  explanation: Explanation,
  month: Month,
  language: Language,
  x: number,
  y: number,
  id: string,
): string {
  const first = firstDayOf(month);
  const offset = weekdayOf(first) - 1;
  const heads = weekdayHeads[language].map(
    (head, index) =>
      `<text x="${x + index * cell.width + cell.width / 2}" y="${y + 44}" text-anchor="middle" font-size="13" fill="${ink}">${head}</text>`,
  );
  const days: string[] = [];
  for (let date = first; date <= lastDayOf(month); date = addDays(date, 1)) {
    const index = offset + Number(date.slice(8)) - 1;
    const left = x + (index % 7) * cell.width;
    const top = y + headHeight + Math.floor(index / 7) * cell.height;
    days.push(drawDay(markOf(explanation, date), String(Number(date.slice(8))), left, top, id));
  }
  const title = inMonth(month, language);
  return `<g><text x="${x}" y="${y + 18}" font-weight="bold" fill="${ink}">${title}</text>${heads.join('')}${days.join('')}</g>`;
}

function drawDay(mark: DayMark, label: string, x: number, y: number, id: string): string {
  const box = (fill: string, stroke: string, width: number): string =>
    `<rect x="${x + 2}" y="${y + 2}" width="${cell.width - 4}" height="${cell.height - 4}" rx="3" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/>`;
  const text = (fill: string, extra = ''): string =>
    `<text x="${x + cell.width / 2}" y="${y + cell.height / 2 + 5}" text-anchor="middle" fill="${fill}"${extra}>${label}</text>`;
  const struck = ' text-decoration="line-through"';
  switch (mark) {
    case 'outside':
      return text('#5c5f66');
    case 'counts':
      return box('#ffffff', rule, 1) + text(ink);
    case 'left-out':
      return box(`url(#${id}-out)`, rule, 1) + text(ink, struck);
    case 'start':
      return box('#ffffff', accent, 3) + text(ink, ' font-weight="bold"');
    case 'start-left-out':
      return box(`url(#${id}-out)`, accent, 3) + text(ink, struck);
    case 'deadline':
      return box(water, water, 1) + text('#ffffff', ' font-weight="bold"');
  }
}

function legend(language: Language, y: number, id: string): string {
  const w = words[language];
  const entries: [DayMark, string][] = [
    ['start', w.start],
    ['left-out', w.out],
    ['counts', w.counts],
    ['deadline', w.due],
  ];
  return entries
    .map(([mark, label], index) => {
      const x = margin + (index % 2) * (monthWidth / 2);
      const top = y + Math.floor(index / 2) * 24 - 12;
      const swatch = `<g transform="translate(${x} ${top}) scale(0.5)">${drawDay(mark, '', 0, 0, id)}</g>`;
      return `${swatch}<text x="${x + 28}" y="${top + 15}" font-size="14" fill="${ink}">${label}</text>`;
    })
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
