import { londonDateOf, type PlainDate, present } from '../../../../kernel/index.ts';
import { type PlanDesk, readPlans } from '../../../../operations/plans/index.ts';
import {
  acceptSheet,
  type BringRequest,
  exportPlan,
  lookAtSheet,
  previewSheet,
  readWorkbook,
  type SheetLook,
  type SheetPreview,
  sheetFormats,
} from '../../../../operations/sheets/index.ts';
import { attachmentKinds, type Plan } from '../../../../plans/index.ts';
import { readDate } from '../../../plans/content-form.ts';
import { frameworkOf, planDeskOf, planPurposes } from '../../../plans/desk.ts';
import { after } from '../../../plans/done.ts';
import { Drawer, type LaidOut } from '../../../plans/drawer.ts';
import { planMessages } from '../../../plans/plan-messages.ts';
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
import { mappingForm, mappingPage, readMapping } from './mapping-view.ts';
import { sheetMessages } from './messages.ts';
import { previewForm, previewPage } from './preview-view.ts';
import { uploadForm, uploadPage } from './upload-view.ts';

const bring = { purposes: ['plan'], roles: ['force-lead'], sensitive: false } as const;
const drawer = new Drawer();

/** Works on the plan that the address names, where the person may see it. */
async function withPlan(
  visit: Visit,
  then: (plan: Plan, desk: PlanDesk) => Promise<Answer>,
): Promise<Answer> {
  const desk = planDeskOf(visit);
  const plan = (await readPlans(desk)).find(({ id }) => id === visit.params.plan);
  return plan === undefined ? nothing : then(plan, desk);
}

interface AtSheet {
  readonly plan: Plan;
  readonly desk: PlanDesk;
  readonly laid: LaidOut;
}

/** As `withPlan`, with the sheet that the person laid out for it; back to the upload where none lies there any more. */
function withSheet(visit: Visit, then: (at: AtSheet) => Promise<Answer>): Promise<Answer> {
  return withPlan(visit, async (plan, desk) => {
    const laid = drawer.find(visit.signedIn.person.id, plan.id, visit.desk.now);
    return laid === undefined ? go(`/plans/${plan.id}/sheet`) : then({ plan, desk, laid });
  });
}

function lookAt({ plan, desk, laid }: AtSheet): Promise<SheetLook> {
  const sheet = laid.workbook.sheets.find(({ name, hidden }) => name === laid.sheet && !hidden);
  return lookAtSheet(desk, plan.force, present(sheet, 'the chosen sheet'), laid.mapping);
}

/** What is wrong with the day up to which a sheet's progress speaks; undefined where nothing is. */
function periodFault(day: PlainDate | null | 'wrong', { language, desk }: Visit): string | undefined {
  const shared = say(planMessages, language);
  if (day === 'wrong') return shared.errorDate({ label: say(sheetMessages, language).period });
  return day !== null && day > londonDateOf(desk.now) ? shared.errorFuture : undefined;
}

/** True where a look asks what a word means that the look before did not ask. */
function asksMore(before: SheetLook, now: SheetLook): boolean {
  return (
    now.ratings.some((words) => !before.ratings.includes(words)) ||
    now.statuses.some((words) => !before.statuses.includes(words))
  );
}

const requestOf = ({ plan, laid }: AtSheet): BringRequest => ({
  to: { kind: 'plan', plan: plan.id },
  workbook: laid.workbook,
  sheet: laid.sheet,
  mapping: laid.mapping,
  reason: laid.reason,
  periodEndsOn: laid.periodEndsOn,
});

const uploading: readonly StaffRoute[] = [
  pageRoute({ page: 'bring sheet', path: '/plans/:plan/sheet', ...bring }, (visit) =>
    withPlan(visit, async ({ id }) => show(uploadPage(visit, id, undefined))),
  ),
  formRoute(
    { page: 'bring sheet', path: '/plans/:plan/sheet', ...bring },
    uploadForm,
    (visit, { file }) =>
      withPlan(visit, async ({ id }) => {
        if (file === undefined) return show(uploadPage(visit, id, 'errorFile'), 400);
        const read = await readWorkbook(file.name, file.content);
        if (!read.ok) return show(uploadPage(visit, id, read.code), 400);
        const sheet = read.value.sheets.find(({ hidden }) => !hidden)?.name;
        if (sheet === undefined) return show(uploadPage(visit, id, 'noSheet'), 400);
        const laid = {
          workbook: read.value,
          sheet,
          mapping: undefined,
          reason: '',
          periodEndsOn: null,
          laidAt: visit.desk.now,
        };
        drawer.lay(visit.signedIn.person.id, id, laid);
        return go(`/plans/${id}/sheet/mapping`);
      }),
    'file',
  ),
];

const mapping: readonly StaffRoute[] = [
  pageRoute({ page: 'map sheet', path: '/plans/:plan/sheet/mapping', ...bring }, (visit) =>
    withSheet(visit, async (at) => {
      const look = await lookAt(at);
      return show(mappingPage(visit, at.plan.id, { look, laid: at.laid, errors: {} }));
    }),
  ),
  formRoute(
    { page: 'map sheet', path: '/plans/:plan/sheet/mapping', ...bring },
    mappingForm,
    (visit, typed) =>
      withSheet(visit, async (at) => {
        const { plan, laid } = at;
        const periodEndsOn = readDate(typed, 'period');
        const fault = periodFault(periodEndsOn, visit);
        if (fault !== undefined || periodEndsOn === 'wrong') {
          const look = await lookAt(at);
          return show(mappingPage(visit, plan.id, { look, laid, typed, errors: { period: fault } }), 400);
        }
        const chosen = laid.workbook.sheets.find(({ name, hidden }) => name === typed.sheet && !hidden)?.name;
        const other = chosen !== undefined && chosen !== laid.sheet;
        const asked = await lookAt(at);
        const next: LaidOut = {
          ...laid,
          sheet: chosen ?? laid.sheet,
          mapping: other ? undefined : readMapping(typed, asked),
          reason: typed.reason ?? '',
          periodEndsOn,
          laidAt: visit.desk.now,
        };
        drawer.lay(visit.signedIn.person.id, plan.id, next);
        // Another sheet has other headings, and a heading that was just named may hold words that nobody has explained yet.
        const again = other || asksMore(asked, await lookAt({ ...at, laid: next }));
        return go(`/plans/${plan.id}/sheet/${again ? 'mapping' : 'preview'}`);
      }),
  ),
];

/** The preview, or the mapping again where the headings do not make a plan. */
async function answerPreview(
  visit: Visit,
  at: AtSheet,
  brought: Awaited<ReturnType<typeof previewSheet>> & { readonly preview?: SheetPreview },
): Promise<Answer> {
  const framework = await frameworkOf(visit, at.plan);
  if (brought.ok) {
    return show(previewPage(visit, at.plan.id, { preview: brought.value, framework, moved: false }));
  }
  if (brought.preview !== undefined) {
    const moved = brought.code === 'moved-on';
    return show(previewPage(visit, at.plan.id, { preview: brought.preview, framework, moved }), 409);
  }
  switch (brought.code) {
    case 'no-headings':
    case 'column-twice':
    case 'column-missing': {
      const errors = { form: say(sheetMessages, visit.language)[brought.code] };
      const look = await lookAt(at);
      return show(mappingPage(visit, at.plan.id, { look, laid: at.laid, errors }), 400);
    }
    default:
      return nothing;
  }
}

const previewing: readonly StaffRoute[] = [
  pageRoute({ page: 'preview sheet', path: '/plans/:plan/sheet/preview', ...bring }, (visit) =>
    withSheet(visit, async (at) => answerPreview(visit, at, await previewSheet(at.desk, requestOf(at)))),
  ),
  formRoute(
    { page: 'preview sheet', path: '/plans/:plan/sheet/preview', ...bring },
    previewForm,
    (visit, form) =>
      withSheet(visit, async (at) => {
        const wrongRows = form.rows === 'right' ? 'leave-out' : 'refuse';
        const accepted = await acceptSheet(at.desk, requestOf(at), { seen: form.seen, wrongRows });
        if (!accepted.ok) return answerPreview(visit, at, accepted);
        drawer.remove(visit.signedIn.person.id, at.plan.id);
        return go(after(`/plans/${at.plan.id}`, 'brought'));
      }),
  ),
];

/** Bringing a plan's spreadsheet, and taking the plan as one. */
export const sheetRoutes: readonly StaffRoute[] = [
  ...uploading,
  ...mapping,
  ...previewing,
  pageRoute(
    { page: 'export plan', path: '/plans/:plan/export/:format', purposes: planPurposes, sensitive: false },
    async (visit) => {
      const format = sheetFormats.find((each) => each === visit.params.format);
      if (format === undefined) return nothing;
      const { language } = visit;
      const written = await exportPlan(planDeskOf(visit), visit.params.plan ?? '', { format, language });
      if (!written.ok) return nothing;
      const { name, content } = written.value;
      return { kind: 'file', name, mediaType: attachmentKinds[format], content };
    },
  ),
];
