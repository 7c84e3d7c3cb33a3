import type { GroupResult } from './audit.ts';
import type { BlockingReport } from './blocking-report.ts';
import type { Clusters } from './cluster.ts';
import { explainPair, explanationInWords, probabilityInWords } from './explain.ts';
import { bitsOfProbability, levelBits, type Model, probabilityOfBits } from './model.ts';
import type { Prepared } from './run.ts';
import type { ScoredPairs, Scorer } from './score.ts';
import { escapeMarkup as esc } from './waterfall.ts';

/** All that the report page tells. */
export interface ReportParts {
  readonly prepared: Prepared;
  readonly model: Model;
  readonly blocking: readonly BlockingReport[];
  readonly pairs: ScoredPairs;
  readonly candidates: number;
  readonly clusters: Clusters;
  readonly scorer: Scorer;
  /** For whom errors planted in copies of records were found again. */
  readonly planted: readonly GroupResult[];
  /** For whom the pairs of one person were put together, where the truth is known; else empty. */
  readonly byTruth: readonly GroupResult[];
  /** What each step took, in milliseconds. */
  readonly steps: Readonly<Record<string, number>>;
}

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row
      .map((cell, index) => (index === 0 ? `<th scope="row">${esc(cell)}</th>` : `<td>${esc(cell)}</td>`))
      .join('');
  return `<table><caption>${esc(caption)}</caption><thead><tr>${heads.map((head) => `<th scope="col">${esc(head)}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table>`;
}

function columns(title: string, bars: readonly (readonly [string, number])[]): string {
  const most = Math.max(1, ...bars.map(([, value]) => value));
  const step = Math.max(14, Math.min(44, 680 / Math.max(1, bars.length)));
  const drawn = bars.map(([label, value], index) => {
    const height = value === 0 ? 0 : Math.max(1, (150 * value) / most);
    const x = index * step + 4;
    return `<rect x="${x.toFixed(1)}" y="${(160 - height).toFixed(1)}" width="${(step - 3).toFixed(1)}" height="${height.toFixed(1)}" fill="#12436D"><title>${esc(label)}: ${whole(value)}</title></rect><text x="${(x + step / 2 - 2).toFixed(1)}" y="174" text-anchor="middle" font-size="10">${esc(label)}</text>`;
  });
  return `<figure><figcaption>${esc(title)}</figcaption><svg viewBox="0 0 ${Math.ceil(bars.length * step + 8)} 180" role="img" aria-label="${esc(title)}">${drawn.join('')}</svg>${table(
    'The same as figures',
    ['', 'count'],
    bars.map(([label, value]) => [label, whole(value)]),
  )}</figure>`;
}

const style = `body{font:16px/1.5 'Source Sans 3',Arial,sans-serif;color:#1b1f2a;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;margin:1rem 0;width:100%}caption{text-align:left;font-weight:600}th,td{border-bottom:1px solid #b6b2a9;padding:.3rem .6rem;text-align:left;vertical-align:top}
td{font-variant-numeric:tabular-nums}pre{background:#f4f2ee;padding:1rem;white-space:pre-wrap}.marking{border:2px solid;padding:.4rem .8rem;font-weight:600}svg{max-width:100%;height:auto}figure{margin:1rem 0}`;

/** A page about a run, complete in itself: no script, no font or picture from elsewhere. It shows records' values. */
export function reportHtml(parts: ReportParts): string {
  const { prepared, clusters, candidates, pairs } = parts;
  const sizes = clusterSizes(clusters);
  const people = [...sizes.values()].reduce((sum, count) => sum + count, 0);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Linkage report</title><style>${style}</style></head><body>
<p class="marking">Holds personal data from the linked records. Handle it as you handle them.</p>
<h1>${whole(prepared.records.count)} records are ${whole(people)} people by this model</h1>
<p>${whole(candidates)} pairs were compared and ${whole(pairs.left.length)} kept. A score puts records before a person, who decides; it is not a decision.</p>
<h2>What was learnt</h2>${weights(parts.model)}
<h2>Where the pairs came from</h2>${blocking(parts.blocking)}
<h2>Scores</h2>${histogram(parts)}
<h2>People</h2>${columns(
    'Records a person',
    [...sizes]
      .sort((a, b) => a[0] - b[0])
      .slice(0, 20)
      .map(([size, count]) => [String(size), count]),
  )}
<h2>Records that cannot be linked</h2>${unlinkable(parts)}
<h2>Links that were not followed</h2>${cuts(parts)}
<h2>Pairs near the threshold</h2>${examples(parts)}
<h2>For whom it errs</h2>${auditSection(parts)}
<h2>Time</h2>${table(
    'Seconds by step',
    ['step', 'seconds'],
    Object.entries(parts.steps).map(([name, ms]) => [name, (ms / 1000).toFixed(1)]),
  )}
</body></html>
`;
}

function weights(model: Model): string {
  const blocks = model.comparisons.map((comparison) =>
    table(
      `${comparison.name}${comparison.trained ? '' : ' (not learnt from these records: start values)'}`,
      ['level', 'm: share of matches', 'u: share of others', 'bits'],
      comparison.levels.map((level) => [
        level.label,
        level.m.toPrecision(3),
        level.u.toPrecision(3),
        levelBits(level).toFixed(1),
      ]),
    ),
  );
  return `<p>Two records drawn at random are one person about once in ${whole(1 / model.matchShare)}.</p>${blocks.join('')}`;
}

function blocking(rules: readonly BlockingReport[]): string {
  return table(
    'Blocking rules',
    [
      'rule',
      'pairs made',
      'kept pairs it makes',
      'kept, new to the rules above',
      'kept, made by no other',
      'largest block',
      'blocks left out',
    ],
    rules.map((rule) => [
      rule.rule,
      whole(rule.pairs),
      whole(rule.found),
      whole(rule.foundFirst),
      whole(rule.foundAlone),
      whole(rule.largestBlock),
      rule.skippedBlocks === 0
        ? 'none'
        : `${whole(rule.skippedBlocks)}, up to ${whole(rule.largestSkipped)} records`,
    ]),
  );
}

function histogram({ pairs }: ReportParts): string {
  const bins = new Map<number, number>();
  for (const bits of pairs.bits) {
    const bin = Math.min(60, Math.floor(bits / 2) * 2);
    bins.set(bin, (bins.get(bin) ?? 0) + 1);
  }
  const ordered = [...bins].sort((a, b) => a[0] - b[0]);
  return columns(
    'Kept pairs by weight in bits',
    ordered.map(([bin, count]) => [String(bin), count]),
  );
}

function clusterSizes(clusters: Clusters): ReadonlyMap<number, number> {
  const members = new Map<number, number>();
  for (const cluster of clusters.clusterOf) members.set(cluster, (members.get(cluster) ?? 0) + 1);
  const sizes = new Map<number, number>();
  for (const size of members.values()) sizes.set(size, (sizes.get(size) ?? 0) + 1);
  return sizes;
}

/** A record that would not be linked even with an exact copy of itself holds too little to be linked with anything. */
function unlinkable({ prepared, scorer }: ReportParts): string {
  const { records, settings } = prepared;
  const least = bitsOfProbability(settings.threshold);
  const step = Math.max(1, Math.floor(records.count / 20_000));
  let looked = 0;
  let hopeless = 0;
  for (let record = 0; record < records.count; record += step) {
    looked += 1;
    if (scorer.bitsOf(record, record) < least) hopeless += 1;
  }
  return `<p>${percent(hopeless / Math.max(1, looked))} of the records (${whole(hopeless)} of ${whole(looked)} looked at) hold so little that not even an exact copy would be linked with them.</p>`;
}

function cuts({ clusters, prepared }: ReportParts): string {
  const id = prepared.order.idOf;
  const shown = [...clusters.cuts].sort((a, b) => b.bits - a.bits).slice(0, 20);
  if (shown.length === 0) return '<p>Every link at or above the threshold was followed.</p>';
  return table(
    `${whole(clusters.cuts.length)} links; the strongest ${shown.length}`,
    ['link', 'likely one person', 'sizes', 'why not'],
    shown.map((cut) => [
      `${id(cut.left)} and ${id(cut.right)}`,
      probabilityInWords(probabilityOfBits(cut.bits)),
      cut.sizes.join(' and '),
      cutInWords(cut.reason, id),
    ]),
  );
}

/** Why a link was not followed, for people. */
export function cutInWords(
  reason: Clusters['cuts'][number]['reason'],
  id: (record: number) => string,
): string {
  switch (reason.why) {
    case 'bridge':
      return `it is the only link between the groups, and the evidence over all their pairs speaks against (${reason.meanBits.toFixed(1)} bits on average)`;
    case 'outweighed':
      return `${reason.links} links join the groups, but the evidence over all their pairs speaks against (${reason.meanBits.toFixed(1)} bits on average)`;
    case 'contradiction':
      return `${id(reason.one)} and ${id(reason.other)} have different values of ${reason.field}, which one person cannot have`;
    case 'size':
      return `together they would be ${reason.size} records`;
  }
}

function examples(parts: ReportParts): string {
  const { prepared, model, scorer, pairs } = parts;
  const least = bitsOfProbability(prepared.settings.threshold);
  const places = [...pairs.bits.keys()].sort(
    (a, b) => Math.abs((pairs.bits[a] ?? 0) - least) - Math.abs((pairs.bits[b] ?? 0) - least) || a - b,
  );
  const shown = places.slice(0, 6).map((place) => {
    const [left, right] = [pairs.left[place] ?? 0, pairs.right[place] ?? 0];
    return `<pre>${esc(explanationInWords(explainPair(prepared.records, model, scorer, left, right, prepared.order.idOf)))}</pre>`;
  });
  return shown.length === 0 ? '<p>There are none.</p>' : shown.join('');
}

function auditSection({ planted, byTruth }: ReportParts): string {
  const groups = (caption: string, results: readonly GroupResult[]): string =>
    table(
      caption,
      ['group', 'pairs', 'found', '95% interval', 'bits: lower quarter, middle, upper'],
      results.map((one) => [
        `${one.dimension}: ${one.group}`,
        whole(one.pairs),
        percent(one.foundShare),
        `${percent(one.interval[0])} to ${percent(one.interval[1])}`,
        one.quarters.map((bits) => bits.toFixed(1)).join(', '),
      ]),
    );
  const note =
    '<p>Copies of records were given one realistic error each and scored against their originals. The shares say how such errors fall on different people; they do not say how often the errors happen, nor that the model is free of bias. A name\u2019s origin is told from a list of names and is often not known.</p>';
  return [
    note,
    groups('Planted errors that were still found', planted),
    byTruth.length === 0
      ? ''
      : groups('Pairs that are one person by the truth, and were put together', byTruth),
  ].join('');
}
