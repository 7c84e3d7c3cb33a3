import type { z } from 'zod';
import type { ClockDesk, ClockRefusal } from '../../../../operations/clocks/index.ts';
import { clockDeskOf } from '../../../clocks/desk.ts';
import { type Typed, typedText } from '../../../staff/field.ts';
import type { FormErrors } from '../../../staff/form.ts';
import {
  type Answer,
  formRoute,
  go,
  nothing,
  pageRoute,
  type StaffPage,
  type StaffRoute,
  show,
  type Visit,
} from '../../../staff/route.ts';
import type { ReadMoment } from './moment.ts';
import { changedMeanwhile } from './refused.ts';
import type { ShownDeadlines } from './view.ts';

/** What was typed, as a form read it: what is wrong with it, and what follows from it, where something does. */
export interface ReadForm {
  readonly moment?: ReadMoment;
  readonly errors: FormErrors<string>;
  readonly shown?: ShownDeadlines | undefined;
}

/** Where a form leads once it was kept, or why it was not. */
export type Kept =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly code: ClockRefusal };

/** A form of deadlines. `Subject` is what it is made from, `Read` what was read of what was typed. */
export interface ShownForm<Subject, Read extends ReadForm> {
  readonly page: string;
  readonly path: string;
  readonly body: z.ZodType<Typed>;
  /** Undefined where the address names nothing that the reader may see. */
  readonly subject: (visit: Visit, desk: ClockDesk) => Promise<Subject | undefined>;
  /** Whether the form is there for somebody who comes anew. Who had it open is told what happened instead. */
  readonly isOpen: (subject: Subject) => boolean;
  readonly typedFirst: (subject: Subject) => Typed;
  readonly read: (subject: Subject, visit: Visit, typed: Typed) => Read;
  readonly draw: (visit: Visit, subject: Subject, typed: Typed, answer: ReadForm) => StaffPage;
  /** Keeps what was read, which had nothing wrong in it; `edition` are the rules it was shown by, null where nothing was shown. */
  readonly keep: (desk: ClockDesk, subject: Subject, read: Read, edition: string | null) => Promise<Kept>;
  /** Which field a refusal is told at, and how; undefined where it means that nothing is there. */
  readonly refused: (code: ClockRefusal, language: Visit['language']) => FormErrors<string> | undefined;
}

/** Refusals of what was typed. Every other one came of what somebody else did meanwhile. */
const ofTheTyped: readonly ClockRefusal[] = ['before-the-start', 'no-rule-on-that-date'];

async function answerOf<Subject, Read extends ReadForm>(
  form: ShownForm<Subject, Read>,
  { visit, desk, subject }: { readonly visit: Visit; readonly desk: ClockDesk; readonly subject: Subject },
  typed: Typed,
): Promise<Answer> {
  const read = form.read(subject, visit, typed);
  const { errors, shown } = read;
  const moment = read.moment === undefined ? {} : { moment: read.moment };
  const draw = (answer: ReadForm): StaffPage => form.draw(visit, subject, typed, { ...moment, ...answer });
  if (Object.keys(errors).length > 0) return show(draw({ errors }), 400);
  const edition = typedText(typed, 'edition');
  if (shown !== undefined && edition === '') return show(draw({ errors, shown }));
  const kept = await form.keep(desk, subject, read, edition === '' ? null : edition);
  if (kept.ok) return go(kept.path);
  if (kept.code === 'rules-changed' && shown !== undefined) {
    const lines = [changedMeanwhile('rules-changed', visit.language), ...shown.lines];
    return show(draw({ errors, shown: { ...shown, lines } }), 409);
  }
  const refused = form.refused(kept.code, visit.language);
  if (refused === undefined) return nothing;
  return show(draw({ errors: refused }), ofTheTyped.includes(kept.code) ? 400 : 409);
}

/** The page of a form of deadlines and what it does: what follows is shown first, and kept as it was shown. */
export function shownForm<Subject, Read extends ReadForm>(
  form: ShownForm<Subject, Read>,
): readonly StaffRoute[] {
  const located = { page: form.page, path: form.path, purposes: ['deadlines'], sensitive: false } as const;
  return [
    pageRoute(located, async (visit) => {
      const desk = clockDeskOf(visit);
      const subject = desk && (await form.subject(visit, desk));
      if (subject === undefined || !form.isOpen(subject)) return nothing;
      return show(form.draw(visit, subject, form.typedFirst(subject), { errors: {} }));
    }),
    formRoute(located, form.body, async (visit, typed) => {
      const desk = clockDeskOf(visit);
      const subject = desk && (await form.subject(visit, desk));
      return desk === undefined || subject === undefined
        ? nothing
        : answerOf(form, { visit, desk, subject }, typed);
    }),
  ];
}
