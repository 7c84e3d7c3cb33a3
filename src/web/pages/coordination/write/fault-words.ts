import { assertNever, type Language } from '../../../../kernel/index.ts';
import type { Caution, TextFault } from '../../../../national/index.ts';
import { say } from '../../../words/messages.ts';
import { faultMessages, writeMessages } from './messages.ts';

function whatIsWrong({ code, seen, close }: TextFault, language: Language): string {
  const t = say(faultMessages, language);
  switch (code) {
    case 'typed-number':
      return t.typedNumber({ seen });
    case 'unknown-figure':
      return close.length === 0
        ? t.unknownFigure({ seen })
        : t.closeFigure({ seen, close: close.join(', ') });
    case 'unknown-part':
      return t.unknownPart({ seen });
    case 'not-a-reference':
      return t.notAReference({ seen });
    case 'empty':
      return t.empty;
    case 'too-long':
      return t.tooLong({ seen });
    case 'figures-differ':
      return t.figuresDiffer({ seen });
    case 'no-section':
      return t.noSection;
    case 'too-many-sections':
      return t.tooManySections({ seen });
    default:
      return assertNever(code);
  }
}

/** The box of the form that a fault lies in. */
export function boxOf({ section, field, language }: Pick<Caution, 'section' | 'field' | 'language'>): string {
  return `s${section - 1}_${field}_${language}`;
}

function placed(
  one: Caution,
  what: string,
  language: Language,
): { readonly text: string; readonly href: string } {
  const t = say(writeMessages, language);
  const text = t.fault({
    section: one.section,
    field: one.field === 'heading' ? t.heading : t.body,
    language: one.language === 'en' ? t.inEnglish : t.inWelsh,
    line: one.place.line,
    column: one.place.column,
    what,
  });
  return { text, href: `#${boxOf(one)}` };
}

/** A fault with its place, leading to its box. */
export function faultLine(
  fault: TextFault,
  language: Language,
): { readonly text: string; readonly href: string } {
  return placed(fault, whatIsWrong(fault, language), language);
}

/** A number word with its place. */
export function cautionLine(
  caution: Caution,
  language: Language,
): { readonly text: string; readonly href: string } {
  return placed(caution, `“${caution.seen}”`, language);
}
