import { z } from 'zod';
import type { HeldFrameworks } from '../../../../operations/framework/index.ts';
import { planMessages } from '../../../plans/plan-messages.ts';
import { errorsShown, line } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { openPlanMessages } from './messages.ts';

export const openPlanForm = z.strictObject({ framework: line.optional() });

/** The framework and version that a choice names: `england-wales-2021 1`. */
export function chosenFramework(
  { frameworks }: HeldFrameworks,
  choice: string | undefined,
): { readonly id: string; readonly version: number } | undefined {
  const found = frameworks.find(({ framework, version }) => `${framework} ${version}` === choice);
  return found && { id: found.framework, version: found.version };
}

/** The form to open a plan under one of the loaded frameworks. */
export function openPlanPage(
  { language, href }: Visit,
  { frameworks }: HeldFrameworks,
  error: 'exists' | 'choose' | undefined,
): StaffPage {
  const t = say(openPlanMessages, language);
  const shared = say(planMessages, language);
  return {
    template: 'pages/plans/open/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: {
      t,
      problem: shared.problem,
      breadcrumbs: [{ address: href('/plans'), text: shared.plans }],
      action: href('/plans/open'),
      frameworks: frameworks.map(({ framework, version, titleEn, titleCy }) => ({
        value: `${framework} ${version}`,
        text: { en: titleEn, cy: titleCy }[language],
      })),
      ...errorsShown(['framework'], error === undefined ? {} : { framework: t[error] }),
    },
  };
}
