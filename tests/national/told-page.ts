import { type Language, present } from '../../src/kernel/index.ts';
import {
  type Cut,
  type CutFigure,
  type FigurePart,
  figureParts,
  figuresByKey,
  type Section,
} from '../../src/national/index.ts';
import { expectedPrint } from './printed-number.ts';

/** What was written and what it was written on, as the database holds them: the page is judged by these. */
export interface Told {
  readonly sections: readonly Section[];
  readonly cut: Cut;
}

export const said = (element: { readonly textContent: string | null } | null): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

export function figureOf({ cut }: Told, key: string): CutFigure {
  return present(figuresByKey(cut.figures).get(key), `${key} in the cut`);
}

/** What the text places, in order: which figure, and what its part must print. */
export function placed(
  told: Told,
  language: Language,
): readonly { readonly key: string; readonly text: string }[] {
  return told.sections
    .flatMap(({ heading, body }) => [heading[language], body[language]])
    .flatMap((text) => [...text.matchAll(/\{\{figure ([\w.-]+)(?: (\w+))?\}\}/g)])
    .map(([, key = '', named = 'value']) => {
      const part = present(
        figureParts.find((one) => one === named),
        `the part ${named}`,
      );
      return { key, text: expectedPrint(figureOf(told, key), part, language) };
    });
}

/** The figures that the findings rest on, in order, and what their number must print. */
export function restedOn(
  told: Told,
  language: Language,
): readonly { readonly key: string; readonly text: string }[] {
  return told.cut.findings
    .flatMap(({ evidence }) => evidence)
    .filter(({ kind }) => kind === 'figure')
    .map(({ subject }) => ({
      key: subject,
      text: expectedPrint(figureOf(told, subject), 'value', language),
    }));
}

/** Where a number in the text must lead. */
export const anchored = (key: string): string => `#figure-${key.replaceAll('.', '--')}`;

const ofIn = { en: 'of', cy: 'o' } as const;

/** A figure's line in the table, as it must be printed: the number, its counts, what was received. */
export function lineOf(figure: CutFigure, language: Language): readonly string[] {
  const print = (part: FigurePart): string => expectedPrint(figure, part, language);
  const few = figure.markers.includes('[u]') ? ' [u]' : '';
  const counts = [
    print('numerator'),
    ...(figure.denominator === null ? [] : [ofIn[language], print('denominator')]),
  ];
  const received =
    language === 'en'
      ? `${print('received')} of ${print('expected')} received`
      : `Derbyniwyd ${print('received')} o ${print('expected')}`;
  return [`${print('value')}${few}`, counts.join(' '), received];
}

const country = { en: 'England and Wales', cy: 'Cymru a Lloegr' } as const;

/** The lines of what a correction changed: each figure of its text whose numbers differ between the two cuts. */
export function changesTold(before: Told, after: Told, language: Language): readonly string[] {
  const keys = new Set(placed(after, language).map(({ key }) => key));
  return [...keys].flatMap((key) => {
    const [was, is] = [figureOf(before, key), figureOf(after, key)];
    if (was.numerator === is.numerator && was.denominator === is.denominator) return [];
    const told = (figure: CutFigure): string => {
      const [value, counts] = lineOf(figure, language);
      return `${value} (${counts})`;
    };
    return [`${is.label[language]}, ${country[language]} ${told(was)} ${told(is)}`];
  });
}

/** How sure each finding of a cut is, in the words that a page must show. */
export function findingsTold({ findings }: Cut, language: Language): readonly string[] {
  return findings.map(({ term }) =>
    language === 'en'
      ? `${term.name.en}: a chance of ${term.percentFrom} to ${term.percentTo} in 100`
      : `${term.name.cy}: siawns o ${term.percentFrom} i ${term.percentTo} mewn 100`,
  );
}
