import { insertFinding, listFindings, withdrawFinding as withdrawStored } from '../../database/index.ts';
import { accept, type Bilingual, type Result, refuse } from '../../kernel/index.ts';
import {
  type CutFigure,
  checkFinding,
  type FaultyFinding,
  type Finding,
  type FindingEvidence,
  type FindingRefusal,
  figuresByKey,
  type NewFinding,
  yardstickOn,
} from '../../national/index.ts';
import { isId } from '../plans/index.ts';
import { evidenceLabels, figuresNow } from './cut.ts';
import { auditNational, dayOf, type NationalDesk, notThere } from './desk.ts';
import { namesWithDigits } from './ground.ts';

/** Every finding, newest first, also those that were withdrawn. */
export function readFindings(desk: NationalDesk): Promise<readonly Finding[]> {
  return desk.database.transact(desk.act, (transaction) => listFindings(transaction));
}

/** Every finding with what its evidence is called, and the figures it rests on as a cut taken now would hold them. */
export interface ToldFindings {
  readonly findings: readonly Finding[];
  readonly labelOf: (evidence: FindingEvidence) => Bilingual | null;
  readonly figures: ReadonlyMap<string, CutFigure>;
}

export function readToldFindings(desk: NationalDesk): Promise<ToldFindings> {
  return desk.database.transact(desk.act, async (transaction) => {
    const figures = await figuresNow(transaction, desk);
    return {
      findings: await listFindings(transaction),
      labelOf: await evidenceLabels(transaction, figures),
      figures: figuresByKey(figures),
    };
  });
}

const wordsOf = ({ title, statement }: Pick<NewFinding, 'title' | 'statement'>): string =>
  [title.en, title.cy, statement.en, statement.cy].join(' ');

/** Records a theme or a barrier with its confidence, its evidence and its forces. */
export function recordFinding(
  desk: NationalDesk,
  finding: Omit<NewFinding, 'recordedOn'>,
): Promise<Result<{ readonly id: string }, FindingRefusal | 'no-yardstick'> | FaultyFinding> {
  return desk.database.transact(desk.act, async (transaction) => {
    const recordedOn = dayOf(desk);
    const yardstick = yardstickOn(desk.rules.yardstick, recordedOn);
    if (yardstick === undefined)
      return refuse('no-yardstick', `No version of the probability yardstick holds on ${recordedOn}.`);
    const namesFigures =
      finding.evidence.some(({ kind }) => kind === 'figure') || /[{}]/.test(wordsOf(finding));
    const checked = checkFinding(
      { ...finding, recordedOn },
      {
        codes: desk.rules.codes,
        yardstick,
        forces: new Set(desk.forces.map(({ slug }) => slug)),
        names: namesWithDigits(desk, []),
        figures: new Set(namesFigures ? (await figuresNow(transaction, desk)).map(({ key }) => key) : []),
      },
    );
    if (!checked.ok) return checked;
    const id = (await insertFinding(transaction, checked.value, yardstick.version)) ?? '';
    const { code, term, forces, evidence } = finding;
    await auditNational(
      transaction,
      'finding.record',
      { kind: 'finding', id },
      { code, term, forces: forces.length, evidence: evidence.length },
    );
    return accept({ id });
  });
}

/** Takes a finding back, with a reason. It stays, marked; what was published of it stays published. */
export function withdrawFinding(
  desk: NationalDesk,
  id: string,
  reason: string,
): Promise<Result<{ readonly id: string }, 'not-found' | 'no-reason'>> {
  return desk.database.transact(desk.act, async (transaction) => {
    if (reason.trim() === '') return refuse('no-reason', 'Say why the finding no longer holds.');
    const withdrawn = { on: dayOf(desk), reason, by: desk.act.actor };
    if (!isId(id) || !(await withdrawStored(transaction, id, withdrawn))) return notThere();
    await auditNational(transaction, 'finding.withdraw', { kind: 'finding', id }, {}, reason);
    return accept({ id });
  });
}
