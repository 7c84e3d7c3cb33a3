import { assertNever, type Language } from '../../../../kernel/index.ts';
import { type Position, type PromiseChange, stateNames } from '../../../../plans/index.ts';
import { positionName } from '../../../plans/position-words.ts';
import { onDate } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { forcePlanMessages } from './messages.ts';
import { quoted } from './promise.ts';

/** What became of a promise between two releases, in words. */
export function changeWords(change: PromiseChange, language: Language): string {
  const t = say(forcePlanMessages, language);
  const { reference } = change.action;
  const named = (position: Position | null) =>
    position === null ? t.noPosition : positionName(position, language);
  switch (change.kind) {
    case 'new':
      return t.changeNew({ reference });
    case 'gone':
      return t.changeGone({ reference });
    case 'date':
      return t.changeDate({
        reference,
        before: onDate(change.before, language),
        after: onDate(change.after, language),
      });
    case 'state':
      return t.changeState({
        reference,
        before: stateNames[change.before][language],
        after: stateNames[change.after][language],
      });
    case 'position':
      return t.changeState({ reference, before: named(change.before), after: named(change.after) });
    default:
      return assertNever(change);
  }
}

/** Why a date moved, in the words of the force; undefined for other changes, and where no reason is on record. */
export function reasonOf(change: PromiseChange, language: Language): ReturnType<typeof quoted> | undefined {
  if (change.kind !== 'date') return undefined;
  const delay = change.action.delays.findLast(({ to }) => to === change.after);
  return delay && quoted(delay.reason, language);
}
