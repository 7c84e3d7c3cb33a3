import type { Bilingual } from '../kernel/index.ts';

/** How a column's cells are read. `list`: several, one under the other. `holder`: a post. */
export type ColumnKind = 'text' | 'date' | 'choice' | 'list' | 'yes-no' | 'holder';

/** A column of the composite record: what a spreadsheet may hold of an action, one row an action. */
export interface Column {
  readonly id: string;
  readonly title: Bilingual;
  readonly kind: ColumnKind;
  /** `action` columns are the action's own; `report`, `evidence` and `outcome` ones make the records beside it. */
  readonly part: 'action' | 'report' | 'evidence' | 'computed';
  /** True where a row without it makes no action. */
  readonly needed: boolean;
}

const column = <Id extends string>(
  id: Id,
  part: Column['part'],
  kind: ColumnKind,
  en: string,
  cy: string,
  needed = false,
): Column & { readonly id: Id } => ({ id, part, kind, title: { en, cy }, needed });

/**
 * The columns that plans of police forces and commissioners have been seen to hold, put together. `computed` ones are
 * written out and never read in: nobody types a position.
 */
export const columns = [
  column('reference', 'action', 'text', 'Reference', 'Cyfeirnod', true),
  column('pillars', 'action', 'list', 'Pillar', 'Colofn'),
  column('national-action', 'action', 'text', 'National action', 'Cam cenedlaethol'),
  column('local-action', 'action', 'text', 'Local action', 'Cam lleol', true),
  column('source', 'action', 'choice', 'Source', 'Ffynhonnell'),
  column('kind', 'action', 'choice', 'Kind of action', 'Math o gam'),
  column('strategic-lead', 'action', 'holder', 'Strategic lead', 'Arweinydd strategol'),
  column('owner', 'action', 'holder', 'Action owner', 'Perchennog y cam'),
  column('partners', 'action', 'list', 'Partners', 'Partneriaid'),
  column('by-and-for-partners', 'action', 'list', 'By-and-for partners', 'Partneriaid gan-ac-ar-gyfer'),
  column('start', 'action', 'date', 'Start', 'Dechrau'),
  column('due', 'action', 'date', 'Due', 'Erbyn'),
  column('revised-due', 'action', 'date', 'Revised due date', 'Dyddiad diwygiedig'),
  column('revision-reason', 'action', 'text', 'Reason for the revision', 'Rheswm dros y diwygiad'),
  column('status', 'action', 'choice', 'Status', 'Statws'),
  column('period-ends', 'report', 'date', 'Period ends', 'Diwedd y cyfnod'),
  column('rag', 'report', 'choice', 'RAG this period', 'Coch, oren, gwyrdd y cyfnod hwn'),
  column('rag-last', 'report', 'choice', 'RAG last period', 'Coch, oren, gwyrdd y cyfnod diwethaf'),
  column('rag-basis', 'report', 'choice', 'Basis of RAG', 'Sail y coch, oren, gwyrdd'),
  column('activity', 'report', 'text', 'Activity', 'Gweithgarwch'),
  column('outcome-measure', 'action', 'text', 'Outcome measure', 'Mesur canlyniad'),
  column('no-measure-reason', 'action', 'text', 'Why there is no measure', 'Pam nad oes mesur'),
  column('evidence', 'evidence', 'text', 'Evidence', 'Tystiolaeth'),
  column('evidence-date', 'evidence', 'date', 'Date of evidence', 'Dyddiad y dystiolaeth'),
  column('evidence-grade', 'evidence', 'choice', 'Grade of evidence', 'Gradd y dystiolaeth'),
  column('next-step', 'report', 'text', 'Next step', 'Cam nesaf'),
  column('blockers', 'report', 'text', 'Blockers', 'Rhwystrau'),
  column('equality-assessment', 'action', 'text', 'Equality assessment', 'Asesiad cydraddoldeb'),
  column(
    'equality-assessed-on',
    'action',
    'date',
    'Date of equality assessment',
    'Dyddiad yr asesiad cydraddoldeb',
  ),
  column('scrutiny-body', 'action', 'text', 'Scrutiny body', 'Corff craffu'),
  column('scrutiny-decision', 'action', 'text', 'Decision of scrutiny', 'Penderfyniad y craffu'),
  column('scrutiny-decided-on', 'action', 'date', 'Date of decision', 'Dyddiad y penderfyniad'),
  column('publish', 'action', 'yes-no', 'Publish', 'Cyhoeddi'),
  column('public-wording-en', 'action', 'text', 'Public wording in English', 'Geiriad cyhoeddus yn Saesneg'),
  column('public-wording-cy', 'action', 'text', 'Public wording in Welsh', 'Geiriad cyhoeddus yn Gymraeg'),
  column('first-due', 'computed', 'date', 'First promised for', 'Addawyd gyntaf erbyn'),
  column('slip-days', 'computed', 'text', 'Slip in days', 'Llithriad mewn diwrnodau'),
  column('position', 'computed', 'choice', 'Position', 'Sefyllfa'),
  column('claimed-grade', 'computed', 'choice', 'Claimed grade', 'Gradd a honnwyd'),
  column('closed-on', 'computed', 'date', 'Closed on', 'Caewyd ar'),
  column('verified-grade', 'computed', 'choice', 'Verified grade', 'Gradd wedi’i dilysu'),
  column('verified-by', 'computed', 'text', 'Verified by, role', 'Dilyswyd gan, rôl'),
] as const satisfies readonly Column[];

/** The id of a column of the composite record. */
export type ColumnId = (typeof columns)[number]['id'];
