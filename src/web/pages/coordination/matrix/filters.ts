import { ownColumn } from '../../../../national/index.ts';
import type { MatrixView, NationalDesk } from '../../../../operations/national/index.ts';
import { positions } from '../../../../plans/index.ts';
import { positionTitle } from '../../../national/matrix-table.ts';
import type { Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { matrixMessages } from './messages.ts';
import type { AskedQuestion } from './question.ts';

/** A line of a list that is long in words: the id, and what it says cut at a word. */
function shortened(text: string): string {
  return text.length <= wordsShown ? text : `${text.slice(0, text.lastIndexOf(' ', wordsShown))} …`;
}
const wordsShown = 70;

/** The boxes of the form, filled as the address asks. */
export function filtersOf(
  matrix: MatrixView,
  { question, days, daysWrong }: AskedQuestion,
  visit: Visit,
  desk: NationalDesk,
): Record<string, unknown> {
  const { language, place } = visit;
  const t = say(matrixMessages, language);
  const framework = desk.frameworks.frameworks.find(({ id }) => id === matrix.framework);
  const every = { value: '', text: t.every };
  const options = (list: readonly { value: string; text: string }[], chosen: string | null) =>
    [every, ...list].map((one) => ({ ...one, selected: one.value === (chosen ?? '') }));
  return {
    frameworks: matrix.frameworks.map((id) => ({
      value: id,
      text: desk.frameworks.frameworks.find((one) => one.id === id)?.title[language] ?? id,
      selected: id === matrix.framework,
    })),
    positions: positions.map((position) => ({
      value: position,
      text: positionTitle(position, language),
      checked: question.positions.includes(position),
    })),
    pillars: options(
      (framework?.pillars ?? []).map(({ id, name }) => ({ value: id, text: name[language] })),
      question.pillar,
    ),
    actions: options(
      [
        ...(framework?.actions ?? []).map(({ id, text }) => ({
          value: id,
          text: `${id}: ${shortened(text[language])}`,
        })),
        { value: ownColumn, text: t.ownActions },
      ],
      question.column,
    ),
    forces: options(
      place.forces.territorial[language].map(({ slug, short }) => ({ value: slug, text: short[language] })),
      question.force,
    ),
    days,
    daysError: daysWrong ? { text: t.daysWrong } : false,
  };
}
