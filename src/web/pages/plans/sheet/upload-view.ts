import { z } from 'zod';
import type { WorkbookRefusal } from '../../../../operations/sheets/index.ts';
import { exportLinks } from '../../../plans/export-links.ts';
import { planMessages } from '../../../plans/plan-messages.ts';
import { errorsShown } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { upload } from '../../../staff/upload.ts';
import { say } from '../../../words/messages.ts';
import { sheetMessages } from './messages.ts';

export const uploadForm = z.strictObject({ file: upload.optional() });

/** Why a file is not taken, each with its message. */
const uploadErrors = [
  'errorFile',
  'noSheet',
  'empty-file',
  'too-large',
  'unknown-kind',
  'name-and-content-differ',
  'two-in-one',
  'active-content',
  'undecodable',
  'damaged',
  'bomb',
  'too-slow',
  'marked-up',
] as const satisfies readonly (WorkbookRefusal | 'errorFile' | 'noSheet')[];
export type UploadError = (typeof uploadErrors)[number];

/** The page to bring a spreadsheet to a plan, and to take the plan as one. */
export function uploadPage(visit: Visit, plan: string, error: UploadError | undefined): StaffPage {
  const { language, href } = visit;
  const t = say(sheetMessages, language);
  const shared = say(planMessages, language);
  return {
    template: 'pages/plans/sheet/upload.njk',
    title: t.bring,
    summary: t.bring,
    marked: true,
    view: {
      t,
      problem: shared.problem,
      breadcrumbs: [
        { address: href('/plans'), text: shared.plans },
        { address: href(`/plans/${plan}`), text: t.plan },
      ],
      action: href(`/plans/${plan}/sheet`),
      formats: exportLinks(visit, plan),
      explained: [
        t.explainRows,
        t.explainRatings,
        t.explainStatus,
        t.explainReports,
        t.explainEvidence,
        t.explainBlank,
        t.explainNames,
      ],
      ...errorsShown(['file'], error === undefined ? {} : { file: t[error] }),
    },
  };
}
