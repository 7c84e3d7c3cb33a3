import { z } from 'zod';
import type { Framework } from '../../../../framework/index.ts';
import type { Language } from '../../../../kernel/index.ts';
import type {
  RowAddition,
  RowOutcome,
  RowPreview,
  SheetPreview,
} from '../../../../operations/sheets/index.ts';
import type { FieldChange } from '../../../../plans/index.ts';
import { tellFinding, tellNotice } from '../../../../sheets/index.ts';
import { fieldName, storedText } from '../../../plans/action-words.ts';
import { planMessages } from '../../../plans/plan-messages.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { type Said, say } from '../../../words/messages.ts';
import { previewMessages } from './preview-messages.ts';

export const previewForm = z.strictObject({ seen: z.string().max(64), rows: z.enum(['all', 'right']) });

type Words = Said<typeof previewMessages>;

const refusals = [
  'no-reason',
  'dates-reversed',
  'no-wording',
  'closed',
  'fixed',
  'needed',
  'no-such-evidence',
  'dated-to-come',
  'period-to-come',
  'equality-assessment',
] as const;

function refusalText({ refusal }: RowPreview, t: Words): readonly string[] {
  if (refusal === null) return [];
  const known = refusals.find((code) => code === refusal.code);
  return [known === undefined ? t.refused({ code: refusal.code }) : t[known]];
}

function changeText({ field, before, after }: FieldChange, shown: Shown): string {
  const { language, framework, t } = shown;
  const told = (value: unknown): string => storedText(field, value, language, framework);
  return t.change({ field: fieldName(field, language), before: told(before), after: told(after) });
}

const outcomesIn = (t: Words): Readonly<Record<RowOutcome, string>> => ({
  new: t.new,
  changed: t.changed,
  same: t.same,
  wrong: t.wrong,
  'left-out': t['left-out'],
});

const additionsIn = (t: Words): Readonly<Record<RowAddition, string>> => ({
  report: t.report,
  evidence: t.evidence,
  start: t.start,
});

interface Shown {
  readonly language: Language;
  readonly framework: Framework;
  readonly t: Words;
}

function rowView(row: RowPreview, shown: Shown) {
  const { language, t } = shown;
  const findings = row.findings.map((finding) => {
    const text = tellFinding(finding)[language];
    const { place } = finding;
    return place === null ? text : t.at({ letters: place.letters, heading: place.heading, text });
  });
  return {
    number: row.row,
    outcome: row.outcome,
    becomes: outcomesIn(t)[row.outcome],
    reference: row.reference,
    text: row.localAction,
    lines: [
      ...row.changes.map((change) => changeText(change, shown)),
      ...row.additions.map((addition) => additionsIn(t)[addition]),
      ...findings,
      ...refusalText(row, t),
    ],
  };
}

/** What a sheet makes, row by row, with the button that accepts it: whole, or without the rows that are wrong. */
export function previewPage(
  visit: Visit,
  plan: string,
  shown: { readonly preview: SheetPreview; readonly framework: Framework; readonly moved: boolean },
): StaffPage {
  const { preview, framework, moved } = shown;
  const { language, href } = visit;
  const t = say(previewMessages, language);
  const shared = say(planMessages, language);
  const { counts, absent } = preview;
  const address = `/plans/${plan}/sheet`;
  return {
    template: 'pages/plans/sheet/preview.njk',
    title: t.title,
    summary: t.title,
    marked: true,
    view: {
      t,
      problem: shared.problem,
      breadcrumbs: [
        { address: href('/plans'), text: shared.plans },
        { address: href(`/plans/${plan}`), text: t.plan },
      ],
      action: href(`${address}/preview`),
      again: href(`${address}/mapping`),
      other: href(address),
      lead: t.lead({
        file: preview.file,
        new: counts.new,
        changed: counts.changed,
        same: counts.same,
        wrong: counts.wrong,
        out: counts['left-out'],
      }),
      absent: absent.length === 0 ? undefined : t.absent({ references: absent.join(', ') }),
      notices: preview.notices.map((notice) => tellNotice(notice)[language]),
      rows: preview.rows.map((row) => rowView(row, { language, framework, t })),
      seen: preview.fingerprint,
      accepts: counts.new + counts.changed > 0,
      acceptRows: counts.wrong > 0 ? 'right' : 'all',
      acceptText: counts.wrong > 0 ? t.acceptRest : t.accept,
      errorList: moved ? [{ text: t.moved, href: '#rows' }] : [],
    },
  };
}
