import { type Bilingual, inMonth, type Language } from '../../../kernel/index.ts';
import type { ForcesOrder } from '../order.ts';
import type { Judged, Verdict } from './judge.ts';
import type { CalibrationTarget } from './target.ts';
import { unfittedFigures } from './targets.ts';

/** What a calibration report tells of. */
export interface CalibrationReport {
  readonly order: ForcesOrder;
  readonly forces: number;
  readonly crimes: number;
  readonly judged: readonly Judged[];
}

const words = {
  title: {
    en: 'Made-up forces beside published figures',
    cy: 'Heddluoedd dychmygol wrth ymyl ffigurau cyhoeddedig',
  },
  madeUp: {
    en: 'Everything here is made up. No person, crime or force in these files is real.',
    cy: 'Mae popeth yma yn ddychmygol. Nid oes unrhyw berson, trosedd na heddlu yn y ffeiliau hyn yn real.',
  },
  what: {
    en: 'Each figure of the made-up country stands beside the published one that it was fitted to. Counts are shown as a year of the whole country at its real size. The range is ours; it says how near is near enough.',
    cy: 'Mae pob ffigur o’r wlad ddychmygol yn sefyll wrth ymyl yr un cyhoeddedig y’i ffitiwyd iddo. Dangosir cyfrifon fel blwyddyn o’r wlad gyfan ar ei maint go iawn. Ni biau’r ystod; mae’n dweud pa mor agos sy’n ddigon agos.',
  },
  cannot: {
    en: 'That a made-up figure lies near a published one makes tests on it worth something. It shows nothing about any force, it does not confirm the published figure, and no made-up figure may be quoted as one of the country. Many of the sources are news of a publication and not the publication: follow the link before you quote.',
    cy: 'Mae bod ffigur dychmygol yn agos at un cyhoeddedig yn rhoi gwerth i brofion arno. Nid yw’n dangos dim am unrhyw heddlu, nid yw’n cadarnhau’r ffigur cyhoeddedig, ac ni cheir dyfynnu’r un ffigur dychmygol fel un o’r wlad. Newyddion am gyhoeddiad yw llawer o’r ffynonellau, nid y cyhoeddiad ei hun: dilynwch y ddolen cyn dyfynnu.',
  },
  figure: { en: 'Figure', cy: 'Ffigur' },
  published: { en: 'Published', cy: 'Cyhoeddwyd' },
  made: { en: 'Made up', cy: 'Dychmygol' },
  difference: { en: 'Difference', cy: 'Gwahaniaeth' },
  range: { en: 'Range', cy: 'Ystod' },
  verdict: { en: 'Within it', cy: 'O’i fewn' },
  base: { en: 'Counted from', cy: 'Cyfrifwyd o' },
  source: { en: 'Source and mark', cy: 'Ffynhonnell a marc' },
  unfitted: { en: 'Read, and not fitted', cy: 'Darllenwyd, heb eu ffitio' },
  reason: { en: 'Why not', cy: 'Pam lai' },
  points: { en: 'points', cy: 'pwynt' },
  marks: {
    en: 'Marks: S seen in the linked source; I worked out from figures seen there.',
    cy: 'Marciau: S gwelwyd yn y ffynhonnell ddolen; I cyfrifwyd o ffigurau a welwyd yno.',
  },
} as const satisfies Record<string, Bilingual>;

const verdicts: Readonly<Record<Verdict, Bilingual>> = {
  inside: { en: 'Yes', cy: 'Ydy' },
  outside: { en: 'No', cy: 'Nac ydy' },
  unmeasured: { en: 'Too few to tell', cy: 'Rhy ychydig i ddweud' },
  'not-judged': { en: 'Not judged: part of the country', cy: 'Heb ei farnu: rhan o’r wlad' },
};

/** The report as JSON for programs: one entry a target. */
export function calibrationJson(report: CalibrationReport): object {
  const { order } = report;
  return {
    madeUp: true,
    seed: order.seed,
    scale: order.scale,
    from: order.from,
    to: order.to,
    forces: report.forces,
    crimes: report.crimes,
    targets: report.judged.map(({ base, difference, made, target, verdict }) => ({
      statistic: target.statistic,
      words: target.words,
      unit: target.unit,
      published: target.published,
      made,
      difference,
      range: target.inside,
      verdict,
      base,
      mark: target.mark,
      source: target.source,
      note: target.note,
    })),
    unfitted: unfittedFigures,
  };
}

/** The report as one page in both languages, with no script and nothing fetched. */
export function calibrationHtml(report: CalibrationReport): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title.en}</title>
<style>${style}</style>
</head>
<body>
<p><a href="#cy" lang="cy" hreflang="cy">Cymraeg</a></p>
<main>
${section(report, 'en')}
${section(report, 'cy')}
</main>
</body>
</html>
`;
}

const style = `
body { font: 1rem/1.5 "Source Sans 3", "Source Sans Pro", system-ui, sans-serif; color: #1b1f2a; background: #fff; margin: 0 auto; max-width: 76rem; padding: 1rem; }
a { color: #1d4e6b; }
.made-up { border-left: .5rem solid #a44a1f; background: repeating-linear-gradient(135deg, #f4f2ee 0 12px, #fff 12px 24px); padding: .75rem 1rem; font-weight: 600; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 2rem; }
caption { text-align: left; font-weight: 600; padding: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #b6b2a9; }
td.number, th.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.note { display: block; font-size: .875rem; }
.outside { font-weight: 700; }
`;

function section(report: CalibrationReport, language: Language): string {
  const say = (text: Bilingual): string => escaped(text[language]);
  const { crimes, forces, judged, order } = report;
  const inside = judged.filter(({ verdict }) => verdict === 'inside').length;
  const measured = judged.filter(({ verdict }) => verdict === 'inside' || verdict === 'outside').length;
  return `<section lang="${language}" id="${language}">
<h1>${say(words.title)}</h1>
<p class="made-up">${say(words.madeUp)}</p>
<p>${escaped(summary(language, { inside, measured, unmeasured: judged.length - measured }))}</p>
<p>${escaped(about(language, { order, forces, crimes }))}</p>
<p>${say(words.what)} ${say(words.marks)}</p>
<p>${say(words.cannot)}</p>
<div class="wide" role="region" tabindex="0" aria-labelledby="targets-${language}">
<table>
<caption id="targets-${language}">${say(words.title)}</caption>
<thead><tr><th scope="col">${say(words.figure)}</th>${[
    words.published,
    words.made,
    words.difference,
    words.range,
  ]
    .map((text) => `<th scope="col" class="number">${say(text)}</th>`)
    .join(
      '',
    )}<th scope="col">${say(words.verdict)}</th><th scope="col" class="number">${say(words.base)}</th><th scope="col">${say(words.source)}</th></tr></thead>
<tbody>
${judged.map((one) => row(one, language)).join('\n')}
</tbody>
</table>
</div>
<h2>${say(words.unfitted)}</h2>
${unfitted(language)}
</section>`;
}

function row({ base, difference, made, target, verdict }: Judged, language: Language): string {
  const number = (value: number | null): string => (value === null ? '–' : written(value, target.unit));
  const signed = difference === null ? '–' : differenceText(difference, target.unit, language);
  const cells = [number(target.published), number(made), signed, target.inside.map(number).join(' – ')];
  const note = target.note === null ? '' : `<span class="note">${escaped(target.note[language])}</span>`;
  return `<tr><th scope="row">${escaped(target.words[language])}${note}</th>${cells
    .map((cell) => `<td class="number">${cell}</td>`)
    .join(
      '',
    )}<td class="${verdict}">${escaped(verdicts[verdict][language])}</td><td class="number">${written(base, 'count')}</td><td>${source(target)}</td></tr>`;
}

function unfitted(language: Language): string {
  const rows = unfittedFigures.map(
    (figure) =>
      `<tr><th scope="row">${escaped(figure.words[language])}</th><td>${escaped(figure.published[language])}</td><td>${escaped(figure.reason[language])}</td><td>${source(figure)}</td></tr>`,
  );
  const heads = [words.figure, words.published, words.reason, words.source];
  return `<div class="wide" role="region" tabindex="0" aria-labelledby="unfitted-${language}">
<table>
<caption id="unfitted-${language}">${escaped(words.unfitted[language])}</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${escaped(head[language])}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
}

/** A source is called by its site, so that a reader sees who says it. */
function source({ mark, source: address }: Pick<CalibrationTarget, 'mark' | 'source'>): string {
  const site = new URL(address).hostname.replace(/^www\./, '');
  return `<a href="${escaped(address)}">${escaped(site)}</a> ${mark}`;
}

function summary(
  language: Language,
  { inside, measured, unmeasured }: { inside: number; measured: number; unmeasured: number },
): string {
  switch (language) {
    case 'en':
      return `${inside} of ${measured} figures lie within their range; ${unmeasured} could not be judged in an order of this size.`;
    case 'cy':
      return `Mae ${inside} o ${measured} ffigur o fewn eu hystod; ni ellid barnu ${unmeasured} mewn archeb o’r maint hwn.`;
  }
}

function about(language: Language, { order, forces, crimes }: Omit<CalibrationReport, 'judged'>): string {
  const counted = written(crimes, 'count');
  switch (language) {
    case 'en':
      return `${counted} made-up crimes of ${forces === 1 ? '1 force' : `${forces} forces`}, from ${inMonth(order.from, language)} to ${inMonth(order.to, language)}, at ${order.scale} of their real number (seed ${order.seed}).`;
    case 'cy':
      return `${counted} o droseddau dychmygol o ${forces} heddlu, o ${inMonth(order.from, language)} i ${inMonth(order.to, language)}, ar ${order.scale} o’u nifer go iawn (hedyn ${order.seed}).`;
  }
}

/** Two percentages differ by points, not by a percentage. */
function differenceText(difference: number, unit: CalibrationTarget['unit'], language: Language): string {
  const size = Math.abs(difference);
  const text =
    unit === 'percent' ? `${size.toFixed(1)} ${escaped(words.points[language])}` : written(size, unit);
  // What rounds to nothing has no direction.
  const sign = /[1-9]/.test(text) ? (difference > 0 ? '+' : '−') : '';
  return `${sign}${text}`;
}

/** Thousands with a comma; percentages with one decimal, means with two. */
function written(value: number, unit: CalibrationTarget['unit']): string {
  switch (unit) {
    case 'count':
      return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
    case 'percent':
      return `${value.toFixed(1)}%`;
    case 'each':
      return value.toFixed(2);
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
