import type { Framework } from '../../../../framework/index.ts';
import { listColleagues } from '../../../../operations/directory/index.ts';
import { type ActionView, changeAction, readAction } from '../../../../operations/plans/index.ts';
import { forbidWork } from '../../../../plans/index.ts';
import { refusedContent, typedErrors } from '../../../plans/content-errors.ts';
import type { Offered } from '../../../plans/content-fields.ts';
import { contentForm, contentOver, typedContent } from '../../../plans/content-form.ts';
import { frameworkOf, planDeskOf } from '../../../plans/desk.ts';
import { after } from '../../../plans/done.ts';
import { planMessages } from '../../../plans/plan-messages.ts';
import { type Typed, typedText } from '../../../staff/field.ts';
import {
  type Answer,
  formRoute,
  go,
  nothing,
  pageRoute,
  type StaffRoute,
  show,
  type Visit,
} from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { type ChangePart, changePage } from './view.ts';

const keep = { purposes: ['plan'], sensitive: false } as const;

/** What a form about an action of a framework offers. */
export async function offeredTo(visit: Visit, framework: Framework): Promise<Offered> {
  return { language: visit.language, framework, people: await listColleagues(visit.desk) };
}

async function withAction(
  visit: Visit,
  work: (view: ActionView, offered: Offered) => Answer | Promise<Answer>,
): Promise<Answer> {
  const found = await readAction(planDeskOf(visit), visit.params.action ?? '');
  if (!found.ok) return nothing;
  const { action, standing } = found.value;
  if (forbidWork('change', action.state, standing) !== undefined) return nothing;
  return work(found.value, await offeredTo(visit, await frameworkOf(visit, found.value.plan)));
}

/** Stores what was typed over the version that the person saw; another version meanwhile loses nothing of it. */
async function change(visit: Visit, part: ChangePart, typed: Typed): Promise<Answer> {
  return withAction(visit, async ({ action }, offered) => {
    const { language } = visit;
    const again = (
      errors: Readonly<Record<string, string | undefined>>,
      stored = action,
      stale = false,
    ): Answer =>
      show(
        changePage(visit, stored, { part, typed, errors: defined(errors), offered, stale }),
        stale ? 409 : 400,
      );
    const wrong = typedErrors(typed, language);
    if (Object.keys(wrong).length > 0) return again(wrong);
    const seen = { id: action.id, rowVersion: Number(typedText(typed, 'row_version')) };
    const content = contentOver(action, typed);
    const changed = await changeAction(planDeskOf(visit), seen, content, typedText(typed, 'reason'));
    if (changed.ok) return go(after(`/actions/${action.id}`, 'changed'));
    if (changed.code === 'not-found') return nothing;
    if ('stored' in changed) {
      return again({ form: say(planMessages, language).errorBetween }, changed.stored, true);
    }
    return again(refusedContent(changed.code, language));
  });
}

const defined = (errors: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(errors).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );

const routesOf = (part: ChangePart): readonly StaffRoute[] => [
  pageRoute({ page: `change ${part}`, path: `/actions/:action/${part}`, ...keep }, (visit) =>
    withAction(visit, ({ action }, offered) => {
      const typed = typedContent(action);
      return show(changePage(visit, action, { part, typed, errors: {}, offered, stale: false }));
    }),
  ),
  formRoute(
    { page: `change ${part}`, path: `/actions/:action/${part}`, ...keep },
    contentForm,
    (visit, form) => change(visit, part, form),
  ),
];

/** Changing an action: its promise, with a reason, and its other details. */
export const changeRoutes: readonly StaffRoute[] = [...routesOf('dates'), ...routesOf('details')];
