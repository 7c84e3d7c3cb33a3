import { planMessages } from '../../../plans/plan-messages.ts';
import { type Compared, comparedTable } from '../../../staff/compared.ts';
import type { Field } from '../../../staff/field.ts';
import { errorsShown, type FormErrors } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { formPageMessages } from './messages.ts';

/** A form about a plan or an action. */
export interface PlanForm {
  readonly title: string;
  readonly lead: string;
  readonly fields: readonly Field[];
  /** Undefined where nothing can be sent now: the page then says why and leads to what can be done. */
  readonly button: string | undefined;
  readonly notes?: readonly string[];
  readonly links?: readonly { readonly path: string; readonly text: string }[];
  readonly errors: FormErrors<string>;
  /** Where the form belongs: the plan or the action. */
  readonly under: { readonly path: string; readonly text: string };
  readonly sends?: 'file';
  readonly compared?: readonly Compared[];
}

/** The page of a form: what is wrong first, then the fields as they were typed. It is sent to its own address. */
export function planFormPage({ language, path, href }: Visit, form: PlanForm): StaffPage {
  const t = say(formPageMessages, language);
  const shared = say(planMessages, language);
  const names = form.fields.flatMap((field) => ('name' in field ? [field.name] : []));
  return {
    template: 'pages/plans/form/page.njk',
    title: form.title,
    summary: form.title,
    marked: true,
    view: {
      t,
      form,
      problem: shared.problem,
      breadcrumbs: [
        { address: href('/plans'), text: shared.plans },
        { address: href(form.under.path), text: form.under.text },
      ],
      action: href(path),
      multipart: form.sends === 'file',
      compared: comparedTable(form.compared ?? [], language),
      notes: form.notes ?? [],
      links: (form.links ?? []).map((link) => ({ address: href(link.path), text: link.text })),
      ...errorsShown(['form', ...names], form.errors),
    },
  };
}
