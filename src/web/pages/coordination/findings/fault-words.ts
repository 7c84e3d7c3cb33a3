import { assertNever, type Language } from '../../../../kernel/index.ts';
import type { FindingFault } from '../../../../national/index.ts';
import { say } from '../../../words/messages.ts';
import { findingFaultMessages } from './messages.ts';

function whatIsWrong({ code, seen, close }: FindingFault, language: Language): string {
  const t = say(findingFaultMessages, language);
  const keys = close.join(', ');
  switch (code) {
    case 'typed-number':
      return t.typedNumber({ seen });
    case 'reference-in-words':
      return close.length === 0 ? t.referenceInWords({ seen }) : t.referenceMeant({ seen, close: keys });
    case 'unknown-figure':
      return close.length === 0 ? t.unknownFigure({ seen }) : t.closeFigure({ seen, close: keys });
    default:
      return assertNever(code);
  }
}

/** The box of the form that a fault lies in. */
function boxOf({ field, language }: FindingFault): string {
  if (language === null) return field;
  return `${field}${language === 'en' ? 'En' : 'Cy'}`;
}

/** What is wrong with each box of the form of a finding, with the line and the column. `figures` is that box as it was typed. */
export function faultErrors(
  faults: readonly FindingFault[],
  figures: string,
  language: Language,
): Readonly<Record<string, string>> {
  const t = say(findingFaultMessages, language);
  const typed = figures.split('\n').map((line) => line.trim());
  const errors: Record<string, string> = {};
  for (const fault of faults) {
    // The operation is given no empty lines; whoever looks at the box counts them.
    const line = fault.language === null ? typed.indexOf(fault.seen) + 1 : fault.place.line;
    const text = t.placed({ line, column: fault.place.column, what: whatIsWrong(fault, language) });
    const box = boxOf(fault);
    errors[box] = errors[box] === undefined ? text : `${errors[box]}. ${text}`;
  }
  return errors;
}
