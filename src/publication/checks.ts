import { languages } from '../kernel/index.ts';
import type { Figure, MeasureDefinition, MeasureResult } from '../measures/index.ts';
import { ruleOf } from './disclosure/rule.ts';
import type { ReleaseContent } from './open-data/files.ts';

export const checkNames = [
  'coverage',
  'withheld',
  'small-counts',
  'recomputed',
  'languages',
  'files',
  'rows',
] as const;
export type CheckName = (typeof checkNames)[number];

/** One thing that keeps a release from being checked: where, what was seen, what was expected. */
export interface Finding {
  readonly check: CheckName;
  readonly message: string;
}

const whereOf = ({ definition }: MeasureResult, { place, period, breakdown }: Figure): string =>
  `${definition.id}, ${place}, ${period.from} to ${period.to}${breakdown === '' ? '' : `, ${breakdown}`}`;

/**
 * What can be checked of a release by looking at it: coverage stands beside every figure, what is withheld is no number, no
 * guarded count is small, percentages and rates follow from their counts (D21 of the domain's data problems: published
 * percentages that do not match), and every word exists in both languages.
 */
export function checkContent(content: ReleaseContent): readonly Finding[] {
  return [
    ...checkCoverage(content),
    ...content.measures.flatMap((result) =>
      result.figures.flatMap((figure) => [
        ...checkWithheld(result, figure),
        ...checkSmall(result, figure),
        ...checkRecomputed(result, figure),
      ]),
    ),
    ...checkLanguages(content, 'release'),
    ...content.measures.flatMap(checkTranslated),
  ];
}

function checkCoverage({ coverage, measures }: ReleaseContent): readonly Finding[] {
  const findings: Finding[] = [];
  if (coverage.length === 0) findings.push({ check: 'coverage', message: 'the release states no coverage' });
  for (const result of measures) {
    for (const figure of result.figures) {
      const { forcesExpected, forcesReceived, monthsExpected, monthsReceived } = figure.coverage;
      const stated = forcesExpected > 0 && monthsExpected > 0;
      if (stated && forcesReceived <= forcesExpected && monthsReceived <= monthsExpected) continue;
      findings.push({
        check: 'coverage',
        message: `${whereOf(result, figure)}: coverage is ${JSON.stringify(figure.coverage)}; expected what was received of what`,
      });
    }
  }
  return findings;
}

function checkWithheld(result: MeasureResult, figure: Figure): readonly Finding[] {
  if (!figure.markers.includes('[c]')) return [];
  const { numerator, denominator, value, lower, upper } = figure;
  const shown = [numerator, denominator, value, lower, upper].filter((number) => number !== null);
  if (shown.length === 0) return [];
  return [
    {
      check: 'withheld',
      message: `${whereOf(result, figure)}: withheld, but shows ${shown.join(', ')}; expected no number`,
    },
  ];
}

function checkSmall(result: MeasureResult, figure: Figure): readonly Finding[] {
  const rule = ruleOf(result.definition);
  if (rule === undefined) return [];
  const { numerator, denominator } = figure;
  const rest = numerator === null || denominator === null ? null : denominator - numerator;
  const counts = result.definition.kind === 'proportion' ? [numerator, denominator, rest] : [numerator];
  const small = counts.filter((count) => count !== null && count > 0 && count < rule.threshold);
  if (small.length === 0) return [];
  return [
    {
      check: 'small-counts',
      message: `${whereOf(result, figure)}: shows a count under ${rule.threshold}; expected it withheld`,
    },
  ];
}

/** Figures are stored to four decimal places. */
const tolerance = 0.000_051;

function expectedValue(
  { kind, per }: MeasureDefinition,
  numerator: number,
  denominator: number | null,
): number | null {
  switch (kind) {
    case 'proportion':
      return denominator === null || denominator === 0 ? null : (100 * numerator) / denominator;
    case 'rate':
      return denominator === null || denominator === 0 ? null : (numerator * (per ?? 1)) / denominator;
    case 'count':
      return numerator;
    case 'median':
      return null;
  }
}

function checkRecomputed(result: MeasureResult, figure: Figure): readonly Finding[] {
  const { definition } = result;
  const { numerator, denominator, value, lower, upper } = figure;
  if (definition.kind === 'median' || value === null) return [];
  const expected = numerator === null ? null : expectedValue(definition, numerator, denominator);
  const follows = expected !== null && Math.abs(expected - value) <= tolerance;
  const inside =
    (lower === null || lower <= value + tolerance) && (upper === null || upper >= value - tolerance);
  if (follows && inside) return [];
  const counts = `${numerator} of ${denominator}`;
  return [
    {
      check: 'recomputed',
      message: `${whereOf(result, figure)}: says ${value} (${lower} to ${upper}); the counts ${counts} give ${expected}`,
    },
  ];
}

/** Walks everything that is said: words in one language stand in the other as well. */
function checkLanguages(value: unknown, where: string): readonly Finding[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => checkLanguages(each, `${where}[${index}]`));
  if (value === null || typeof value !== 'object') return [];
  const entries = Object.entries(value);
  const spoken = entries.filter(([key]) => languages.some((language) => language === key));
  const wrong =
    spoken.length > 0 &&
    !languages.every((language) => spoken.some(([key, text]) => key === language && text !== ''));
  const own: readonly Finding[] = wrong
    ? [
        {
          check: 'languages',
          message: `${where}: expected English and Welsh, seen ${spoken.map(([key]) => key).join(', ')}`,
        },
      ]
    : [];
  return [...own, ...entries.flatMap(([key, each]) => checkLanguages(each, `${where}.${key}`))];
}

/** A title or sentence that is the same in both languages was not translated. */
function checkTranslated({ definition }: MeasureResult): readonly Finding[] {
  return (['title', 'meaning', 'sentence'] as const).flatMap((part): readonly Finding[] =>
    definition[part].en === definition[part].cy
      ? [
          {
            check: 'languages',
            message: `${definition.id}.${part}: the Welsh is the English; expected a translation`,
          },
        ]
      : [],
  );
}

/** Whether a correction's reason, which people write by hand, is there in two languages and says something. */
export function checkReason(reason: { readonly en: string; readonly cy: string }): readonly Finding[] {
  const en = reason.en.trim();
  const cy = reason.cy.trim();
  if (en !== '' && cy !== '' && en !== cy) return [];
  return [
    {
      check: 'languages',
      message: 'a correction gives its reason in English and in Welsh; expected both, and not the same',
    },
  ];
}
