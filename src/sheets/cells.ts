import type { Bilingual, Language, PlainDate } from '../kernel/index.ts';
import {
  type ActionHistory,
  type ColumnId,
  colourNames,
  type Evidence,
  evidenceGradeNames,
  gradeNames,
  type PlanAction,
  type Rating,
  type Report,
  ratingNames,
  ratingsOf,
  slipDays,
  stateNames,
} from '../plans/index.ts';
import { plainText } from './sheet.ts';
import { basisNames, kindNames, sourceNames, yesNoNames } from './vocabulary.ts';

/** An action as it is held, with its histories, and what others work out of it for a reader of the sheet. */
export interface HeldAction {
  readonly action: PlanAction;
  readonly history: ActionHistory;
  readonly position: Bilingual | null;
  readonly verifiedBy: Bilingual | null;
}

/** By column, the text of its cell. */
export type CellTexts = Readonly<Record<ColumnId, string>>;

const line = (text: string): string => plainText(text).replace(/\s+/g, ' ');
const lines = (texts: readonly string[]): string => texts.map(line).join('\n');
const dayText = (on: PlainDate | null | undefined): string => on ?? '';

export function ratingText(rating: Rating | null, language: Language): string {
  if (rating === null) return '';
  return `${colourNames[rating.colour][language]}: ${ratingNames[rating.meaning][language]}`;
}

export function basisText(rating: Rating | null, language: Language): string {
  if (rating === null) return '';
  const { basis } = rating;
  return basis.kind === 'evidence'
    ? basisNames.evidence[language]
    : `${basisNames.judgement[language]}: ${basis.reason}`;
}

/** A piece of evidence as a line of a cell: its title, a stroke, and what it is. */
export function evidenceLine({ title, substance }: Pick<Evidence, 'title' | 'substance'>): string {
  switch (substance.kind) {
    case 'link':
      return line(`${title} | ${substance.address}`);
    case 'measure':
      return line(`${title} | measure ${substance.measure}`);
    case 'file':
      return line(`${title} | file ${substance.file.name}`);
  }
}

/** The reason of the last change of a date or of scope; empty where none was made. Revisions are in order of time. */
export function lastReason({ revisions }: ActionHistory): string {
  return (
    revisions.findLast(({ field, reason }) => (field === 'dueOn' || field === 'startOn') && reason !== '')
      ?.reason ?? ''
  );
}

/** The cells of a report: what was said, and the rating with its basis. */
export function reportCells(report: Report | undefined, language: Language) {
  return {
    'period-ends': dayText(report?.periodEndsOn),
    rag: ratingText(report?.rating ?? null, language),
    'rag-basis': basisText(report?.rating ?? null, language),
    activity: report?.activity ?? '',
    'next-step': report?.nextStep ?? '',
    blockers: report?.blockers ?? '',
  } as const satisfies Partial<CellTexts>;
}

function promiseCells({ action, history }: HeldAction) {
  const first = action.baseline?.dueOn ?? action.dueOn;
  return {
    start: dayText(action.startOn),
    due: dayText(first),
    'revised-due': action.dueOn === first ? '' : dayText(action.dueOn),
    'revision-reason': lastReason(history),
    'first-due': dayText(action.baseline?.dueOn),
    'slip-days': String(slipDays(action) ?? ''),
  } as const satisfies Partial<CellTexts>;
}

function judgementCells({ action, position, verifiedBy }: HeldAction, language: Language) {
  const { claim, verification } = action;
  return {
    position: position?.[language] ?? '',
    'claimed-grade': claim === null ? '' : gradeNames[claim.grade][language],
    'closed-on': dayText(verification?.on),
    'verified-grade': verification === null ? '' : gradeNames[verification.grade][language],
    'verified-by': verifiedBy?.[language] ?? '',
  } as const satisfies Partial<CellTexts>;
}

function evidenceCells({ evidence }: ActionHistory, language: Language) {
  return {
    evidence: evidence.map(evidenceLine).join('\n'),
    'evidence-date': evidence.map(({ datedOn }) => datedOn).join('\n'),
    'evidence-grade': evidence.map(({ grade }) => evidenceGradeNames[grade][language]).join('\n'),
  } as const satisfies Partial<CellTexts>;
}

/**
 * An action as the cells of one row, in one language. Export writes them; import takes a cell that still reads so for
 * unchanged, which is why nothing that a cell cannot show is ever lost.
 */
export function cellsOf(held: HeldAction, language: Language): CellTexts {
  const { action, history } = held;
  const partners = (byAndFor: boolean): string =>
    lines(action.partners.filter((partner) => partner.byAndFor === byAndFor).map(({ name }) => name));
  return {
    reference: action.reference,
    pillars: lines(action.pillars),
    'national-action': action.nationalAction ?? '',
    'local-action': action.localAction,
    source: sourceNames[action.source][language],
    kind: kindNames[action.kind][language],
    'strategic-lead': action.strategicLead?.post ?? '',
    owner: action.owner?.post ?? '',
    partners: partners(false),
    'by-and-for-partners': partners(true),
    ...promiseCells(held),
    status: stateNames[action.state][language],
    ...reportCells(history.reports[0], language),
    'rag-last': ratingText(ratingsOf(history.reports).before, language),
    'outcome-measure': action.outcome?.kind === 'measure' ? action.outcome.measure : '',
    'no-measure-reason': action.outcome?.kind === 'no-measure' ? action.outcome.reason : '',
    ...evidenceCells(history, language),
    'equality-assessment': action.equalityAssessment?.reference ?? '',
    'equality-assessed-on': dayText(action.equalityAssessment?.assessedOn),
    'scrutiny-body': action.scrutiny?.body ?? '',
    'scrutiny-decision': action.scrutiny?.decision ?? '',
    'scrutiny-decided-on': dayText(action.scrutiny?.decidedOn),
    publish: yesNoNames[action.publish ? 'yes' : 'no'][language],
    'public-wording-en': action.publicWording?.en ?? '',
    'public-wording-cy': action.publicWording?.cy ?? '',
    ...judgementCells(held, language),
  };
}
