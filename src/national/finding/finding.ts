import { accept, type Bilingual, type PlainDate, type Result, refuse } from '../../kernel/index.ts';
import { type FaultyFinding, type FindingTextGround, faultyFinding } from './finding-fault.ts';
import { type FindingCode, termOf, type YardstickTerm, type YardstickVersion } from './yardstick.ts';

/** On what a finding rests. A subject is an id that the named register knows, or the address of a public document. */
export const evidenceKinds = ['figure', 'recommendation', 'action', 'document'] as const;
export type FindingEvidenceKind = (typeof evidenceKinds)[number];

export interface FindingEvidence {
  readonly kind: FindingEvidenceKind;
  readonly subject: string;
}

/** A theme or barrier that the coordinator sees: coded, worded, with its confidence, its evidence and its forces. */
export interface NewFinding {
  readonly code: string;
  readonly title: Bilingual;
  readonly statement: Bilingual;
  /** A term of the probability yardstick; judgement words without one are refused (D28). */
  readonly term: string;
  readonly evidence: readonly FindingEvidence[];
  /** The forces that it rests on, by slug. */
  readonly forces: readonly string[];
  readonly recordedOn: PlainDate;
}

export interface Finding extends NewFinding {
  readonly id: string;
  readonly yardstickVersion: number;
  /** Taken back: it stays, marked, with the reason. */
  readonly withdrawn: { readonly on: PlainDate; readonly reason: string } | null;
}

/** Evidence with what it is called: the label of a figure, the title of a recommendation; null where it has no words. */
export interface HeldEvidence extends FindingEvidence {
  readonly label: Bilingual | null;
}

/** A finding as a cut keeps it: with the words of its code, its term and its evidence as they were on that day. */
export interface HeldFinding {
  readonly id: string;
  readonly kind: FindingCode['kind'];
  readonly codeName: Bilingual;
  readonly title: Bilingual;
  readonly statement: Bilingual;
  readonly term: YardstickTerm;
  readonly evidence: readonly HeldEvidence[];
  readonly forces: readonly string[];
  readonly recordedOn: PlainDate;
}

export type FindingRefusal =
  | 'no-words'
  | 'unknown-code'
  | 'unknown-term'
  | 'no-evidence'
  | 'not-an-address'
  | 'no-force'
  | 'unknown-force';

/** What a finding is held against. */
export interface FindingGround extends FindingTextGround {
  readonly codes: readonly FindingCode[];
  readonly yardstick: YardstickVersion;
  readonly forces: ReadonlySet<string>;
}

const isBlank = ({ en, cy }: Bilingual): boolean => en.trim() === '' || cy.trim() === '';

/** A finding with the words of its code and term; undefined where the tables no longer hold them. */
export function heldFinding(
  finding: Finding,
  { codes, yardstick }: Pick<FindingGround, 'codes' | 'yardstick'>,
  labelOf: (evidence: FindingEvidence) => Bilingual | null,
): HeldFinding | undefined {
  const code = codes.find(({ id }) => id === finding.code);
  const term = termOf(yardstick, finding.term);
  if (code === undefined || term === undefined) return undefined;
  const { id, title, statement, forces, recordedOn } = finding;
  const evidence = finding.evidence.map((one) => ({ ...one, label: labelOf(one) }));
  return { id, kind: code.kind, codeName: code.name, title, statement, term, evidence, forces, recordedOn };
}

/** Judges a finding before it is recorded: no code, no term, no evidence or no force, no finding. */
export function checkFinding(
  finding: NewFinding,
  ground: FindingGround,
): Result<NewFinding, FindingRefusal> | FaultyFinding {
  if (isBlank(finding.title) || isBlank(finding.statement))
    return refuse('no-words', 'The title and the statement are needed in English and in Welsh.');
  const { title, statement, evidence } = finding;
  const figures = evidence.flatMap(({ kind, subject }) => (kind === 'figure' ? [subject] : []));
  const faulty = faultyFinding({ title, statement, figures }, ground);
  if (faulty !== undefined) return faulty;
  if (!ground.codes.some(({ id, validFrom }) => id === finding.code && validFrom <= finding.recordedOn))
    return refuse('unknown-code', `There is no code "${finding.code}" on ${finding.recordedOn}.`);
  if (termOf(ground.yardstick, finding.term) === undefined)
    return refuse(
      'unknown-term',
      `"${finding.term}" is no term of the probability yardstick. Choose one of: ${ground.yardstick.terms.map(({ id }) => id).join(', ')}.`,
    );
  if (finding.evidence.length === 0)
    return refuse(
      'no-evidence',
      'A finding rests on at least one figure, recommendation, action or document.',
    );
  const document = finding.evidence.find(
    ({ kind, subject }) => kind === 'document' && !/^https:\/\/[^\s/]+(\/\S*)?$/.test(subject),
  );
  if (document !== undefined)
    return refuse('not-an-address', `"${document.subject}" is no https address of a public document.`);
  if (finding.forces.length === 0) return refuse('no-force', 'Name the forces that the finding rests on.');
  const stranger = finding.forces.find((force) => !ground.forces.has(force));
  if (stranger !== undefined) return refuse('unknown-force', `There is no force "${stranger}".`);
  return accept(finding);
}
