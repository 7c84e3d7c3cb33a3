import type { Explanation } from '../../../../clocks/index.ts';
import type { CurrentRules } from '../../../../operations/clocks/index.ts';
import { clockAnswer } from '../../../clocks/answer.ts';
import { clockAnswerMessages } from '../../../clocks/answer-messages.ts';
import type { Field, Typed } from '../../../staff/field.ts';
import { errorsShown, type FormErrors } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { clockEventMessages } from '../../clocks/event/messages.ts';
import { deadlineFormMessages } from './messages.ts';

/** What a form of deadlines asks. */
export interface DeadlineForm {
  readonly title: string;
  readonly lines: readonly string[];
  readonly breadcrumbs: readonly { readonly address: string; readonly text: string }[];
  readonly fields: readonly Field[];
  readonly button: string;
  readonly errors: FormErrors<string>;
  /** What follows from what was typed, to be looked at before it is kept. */
  readonly shown?: ShownDeadlines | undefined;
}

/** Deadlines that a person looks at before they start, with the button that starts them. */
export interface ShownDeadlines {
  readonly title: string;
  readonly lines: readonly string[];
  readonly rules: CurrentRules;
  readonly explanations: readonly Explanation[];
  readonly button: string;
  readonly typed: Typed;
}

/** What was typed, and by which rules its deadlines are shown, carried to the button that starts them. */
function keptFields({ typed, rules }: ShownDeadlines): readonly Field[] {
  const kept = Object.entries(typed).flatMap(([name, value]): readonly Field[] => {
    const values = typeof value === 'string' ? [value] : (value ?? []);
    return name === 'edition' ? [] : values.map((one) => ({ kind: 'hidden', name, value: one }));
  });
  return [...kept, { kind: 'hidden', name: 'edition', value: rules.fingerprint }];
}

/** A form of deadlines: what is wrong, what follows, and the fields. */
export function deadlineFormPage({ language, href, path }: Visit, form: DeadlineForm): StaffPage {
  const t = say(clockEventMessages, language);
  const words = say(deadlineFormMessages, language);
  const { shown } = form;
  const names = form.fields.flatMap((field) => (field.kind === 'heading' ? [] : [field.name]));
  return {
    template: 'pages/deadlines/form/page.njk',
    title: form.title,
    summary: form.title,
    marked: true,
    view: {
      problem: t.problem,
      ...errorsShown(names, form.errors),
      words: say(clockAnswerMessages, language),
      dateWords: { day: t.day, month: t.month, year: t.year },
      breadcrumbs: [{ address: href('/deadlines'), text: words.back }, ...form.breadcrumbs],
      heading: form.title,
      lines: form.lines,
      action: href(path),
      fields: form.fields,
      button: form.button,
      shown: shown && {
        title: shown.title,
        lines: shown.lines,
        clocks: shown.explanations.map((explanation, index) =>
          clockAnswer(language, shown.rules, explanation, index),
        ),
        kept: keptFields(shown),
        button: shown.button,
        again: words.again,
      },
    },
  };
}
