import type { Language } from '../../kernel/index.ts';
import { type MatrixCell, type MatrixRow, ownColumn } from '../../national/index.ts';
import type { MatrixView } from '../../operations/national/index.ts';
import { type Position, positions } from '../../plans/index.ts';
import { type Drawing, element, group } from '../markup/element.ts';
import { planRules } from '../plans/rules.ts';
import type { ForceDirectory } from '../site/page.ts';
import { onDate } from '../words/dates.ts';

/** A letter for each position, so that colour says nothing alone. */
const letters: Readonly<Record<Language, Readonly<Record<Position, string>>>> = {
  en: { overdue: 'O', 'not-reported': 'N', 'no-evidence': 'E', slipping: 'S', 'on-time': '✓' },
  cy: { overdue: 'H', 'not-reported': 'A', 'no-evidence': 'T', slipping: 'Ll', 'on-time': '✓' },
};

export function positionTitle(position: Position, language: Language): string {
  return planRules.positions[position].title[language];
}

/** The letters with what they say. */
export function matrixLegend(
  language: Language,
): readonly { readonly letter: string; readonly title: string }[] {
  return positions.map((position) => ({
    letter: letters[language][position],
    title: positionTitle(position, language),
  }));
}

/** The words that the table needs besides. */
export interface MatrixWords {
  readonly force: string;
  readonly own: string;
  readonly none: string;
  readonly behind: string;
  readonly noPlan: string;
  readonly since: string;
}

/** How a matrix is shown: in which language, by which names and words. */
export interface MatrixShown {
  readonly language: Language;
  readonly forces: ForceDirectory;
  readonly words: MatrixWords;
  /** Where the matrix is cut to one force or one action. */
  readonly addressOf: (what: Readonly<Record<string, string>>) => string;
}

const shortName = ({ forces, language }: MatrixShown, force: string): string =>
  forces.find(force)?.short[language] ?? force;

/** A force: how many of its actions are behind and since when, then a cell for each column. */
function rowOf(row: MatrixRow, isWithoutPlan: boolean, shown: MatrixShown): Drawing {
  const { language, words, addressOf } = shown;
  return element(
    'tr',
    {},
    element(
      'th',
      { scope: 'row', class: 'ws-matrix__force' },
      element(
        'a',
        { class: 'govuk-link', href: addressOf({ force: row.force }) },
        shortName(shown, row.force),
      ),
    ),
    element('td', { class: 'ws-matrix__behind' }, isWithoutPlan ? words.noPlan : String(row.behind)),
    element(
      'td',
      { class: 'ws-matrix__since' },
      row.behindSinceOn === null ? '' : onDate(row.behindSinceOn, language),
    ),
    ...row.cells.map((cell) => cellOf(cell, language, words)),
  );
}

function heading(content: Drawing | string): Drawing {
  return element('th', { scope: 'col', class: 'ws-matrix__column' }, content);
}

function cellOf({ position, actions }: MatrixCell, language: Language, words: MatrixWords): Drawing {
  const hidden = (text: string): Drawing => element('span', { class: 'govuk-visually-hidden' }, text);
  if (position === null) return element('td', { class: 'ws-matrix__cell' }, hidden(words.none));
  const shown = `${letters[language][position]}${actions > 1 ? ` ${actions}` : ''}`;
  return element(
    'td',
    { class: `ws-matrix__cell ws-matrix__cell--${position}` },
    element('span', { 'aria-hidden': 'true' }, shown),
    hidden(`${positionTitle(position, language)}${actions > 1 ? `, ${actions}` : ''}`),
  );
}

/**
 * The matrix as a table. It is written here and not in a template: a thousand cells and more are drawn for every reader,
 * and this takes a twentieth of the time.
 */
export function matrixTable({ columns, rows, returns }: MatrixView, shown: MatrixShown): string {
  const { words, addressOf } = shown;
  const head = element(
    'tr',
    {},
    heading(words.force),
    heading(words.behind),
    heading(words.since),
    ...columns.map(({ id }) =>
      heading(
        element(
          'a',
          { class: 'govuk-link', href: addressOf({ action: id }) },
          id === ownColumn ? words.own : id,
        ),
      ),
    ),
  );
  // A force without a plan is not a force with nothing behind.
  const without = new Set(returns.filter(({ state }) => state === 'no-plan').map(({ force }) => force));
  const nameOf = ({ force }: MatrixRow): string => shortName(shown, force);
  const body = rows
    .toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), shown.language))
    .map((row) => rowOf(row, without.has(row.force), shown));
  return element(
    'table',
    { class: 'ws-matrix' },
    element('thead', {}, head),
    element('tbody', {}, group(body)),
  ).markup;
}
