import type { Explanation } from './explain.ts';

export const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const rowHeight = 30;
const labelWidth = 400;
const plotWidth = 420;
const figureWidth = 70;

interface Bar {
  readonly label: string;
  readonly note: string;
  readonly from: number;
  readonly to: number;
  readonly total: boolean;
}

function barsOf(explanation: Explanation): readonly Bar[] {
  const bars: Bar[] = [
    {
      label: 'Before looking',
      note: 'two records drawn at random',
      from: 0,
      to: explanation.priorBits,
      total: true,
    },
  ];
  let at = explanation.priorBits;
  for (const step of explanation.steps) {
    const to = at + step.levelBits + step.frequencyBits;
    bars.push({ label: step.comparison, note: step.found, from: at, to, total: false });
    at = to;
  }
  return [...bars, { label: 'In all', note: '', from: 0, to: explanation.totalBits, total: true }];
}

/**
 * The waterfall as SVG: evidence for one person to the right, against to the left, each bar from where the last ended. The
 * sign stands beside every bar in figures, so that nothing rests on colour; a title and description serve readers aloud.
 */
export function waterfallSvg(explanation: Explanation): string {
  const bars = barsOf(explanation);
  const ends = bars.flatMap((bar) => [bar.from, bar.to]);
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const x = (bits: number): number => labelWidth + ((bits - low) / Math.max(high - low, 1)) * plotWidth;
  const height = (bars.length + 1) * rowHeight;
  const width = labelWidth + plotWidth + figureWidth;
  const rows = bars.map((bar, index) => {
    const y = index * rowHeight + 8;
    const left = Math.min(x(bar.from), x(bar.to));
    const right = Math.max(x(bar.from), x(bar.to));
    const bits = bar.to - bar.from;
    const fill = bar.total ? '#3D3D3D' : bits >= 0 ? '#12436D' : '#801650';
    const text = `${bits >= 0 ? '+' : '−'}${Math.abs(bits).toFixed(1)}`;
    const label = bar.note === '' ? bar.label : `${bar.label}: ${bar.note}`;
    return [
      `<text x="0" y="${y + 14}">${escapeMarkup(label.length > 62 ? `${label.slice(0, 61)}…` : label)}</text>`,
      `<rect x="${left.toFixed(1)}" y="${y}" width="${Math.max(right - left, 1).toFixed(1)}" height="18" fill="${fill}"/>`,
      `<text x="${(right + 6).toFixed(1)}" y="${y + 14}">${text}</text>`,
    ].join('');
  });
  const zero = x(0).toFixed(1);
  const said = `Records ${explanation.ids[0]} and ${explanation.ids[1]}: ${explanation.totalBits.toFixed(1)} bits in all`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="Source Sans 3, Arial, sans-serif" font-size="14" fill="#1b1f2a">`,
    `<title>${escapeMarkup(said)}</title>`,
    `<desc>${escapeMarkup(bars.map((bar) => `${bar.label} ${bar.note} ${(bar.to - bar.from).toFixed(1)} bits`).join('; '))}</desc>`,
    `<line x1="${zero}" x2="${zero}" y1="0" y2="${bars.length * rowHeight}" stroke="#b6b2a9"/>`,
    ...rows,
    `<text x="${labelWidth}" y="${height - 8}">bits of evidence; each bit doubles the odds of one person</text>`,
    '</svg>',
  ].join('\n');
}
