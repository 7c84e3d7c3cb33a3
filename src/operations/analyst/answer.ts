import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import {
  type AskedQuestion,
  answerQuestion,
  appendAudit,
  findAnswer,
  findVawgDefinition,
  insertComputedAnswer,
  projectPath,
  readPartsOn,
  type Transaction,
} from '../../database/index.ts';
import { accept, type Result } from '../../kernel/index.ts';
import {
  findingsShown,
  type ShownTable,
  withoutSmallNumbers,
  withoutWalledNumbers,
} from '../../measures/index.ts';
import type { Force } from '../../places/index.ts';
import {
  computeExtractMeasuresIn,
  type ExtractMeasures,
  type ExtractRequest,
  readExtractDefinitions,
} from '../measures/index.ts';

/** Grows when an answer is written in another form: older answers are then computed anew. */
export const answerFormat = 2;

/** What an analyst may see of an answer: small numbers are withheld where they are no reading of her own records. */
export interface StoredAnswer extends Omit<ExtractMeasures, 'equality'> {
  readonly format: number;
  /** Time that the computation took. */
  readonly seconds: number;
  readonly equality: Omit<ExtractMeasures['equality'], 'tables' | 'outcomeTests'> & {
    readonly tables: readonly ShownTable[];
    readonly outcomeTests: readonly ShownTable[];
  };
}

function shownOf(measures: ExtractMeasures, seconds: number): StoredAnswer {
  const { equality, figures } = measures;
  const tables = equality.tables.map(withoutSmallNumbers);
  const outcomeTests = equality.outcomeTests.map(withoutSmallNumbers);
  return {
    ...measures,
    format: answerFormat,
    seconds,
    figures: withoutWalledNumbers(figures, readExtractDefinitions()),
    equality: {
      ...equality,
      tables,
      outcomeTests,
      findings: findingsShown(equality.findings, [...tables, ...outcomeTests]),
    },
  };
}

let methodsRead: string | undefined;

/** One hash of everything that says how measures of extracts are counted: the same rows by other methods are another answer. */
function methods(): string {
  if (methodsRead === undefined) {
    const hash = createHash('sha256');
    for (const folder of ['definitions', 'sql']) {
      const at = projectPath('src', 'measures', 'extracts', folder);
      for (const name of readdirSync(at).sort()) hash.update(name).update(readFileSync(`${at}/${name}`));
    }
    hash.update(readFileSync(projectPath('reference', 'extract-measure-rules.yaml')));
    methodsRead = hash.digest('hex');
  }
  return methodsRead;
}

async function keyOf(transaction: Transaction, question: AskedQuestion): Promise<Buffer> {
  const { asAt, characteristics, force, quarter, vawg } = question;
  const definition = await findVawgDefinition(transaction, vawg);
  const parts = await readPartsOn(transaction, force, asAt);
  const told = [answerFormat, methods(), force, quarter, asAt, definition, characteristics, parts];
  return createHash('sha256').update(JSON.stringify(told)).digest();
}

/**
 * Answers a question in the transaction that holds it: computes the measures, or gives what was computed for the same rows,
 * definition and methods before. Either way somebody reads figures of people for a reason, and the audit says so.
 */
export async function answerIn(
  transaction: Transaction,
  forces: readonly Force[],
  question: AskedQuestion,
  elapsed: () => number,
): Promise<Result<number, 'no_definition'>> {
  const { asAt, characteristics, force, quarter, reason, vawg } = question;
  const key = await keyOf(transaction, question);
  const known = await findAnswer(transaction, force, key);
  if (known !== undefined) {
    await answerQuestion(transaction, question.id, known);
    await appendAudit(transaction, {
      operation: 'measures.read-computed',
      subjectKind: 'place',
      subjectId: force,
      reason,
      details: { answer: known, quarter, asAt, vawg },
    });
    return accept(known);
  }
  const request: ExtractRequest = {
    force,
    quarter,
    asAt,
    vawg,
    characteristics,
    by: question.askedBy,
    reason,
  };
  const computed = await computeExtractMeasuresIn(transaction, forces, request);
  if (!computed.ok) return computed;
  const content = shownOf(computed.value, elapsed() / 1000);
  const answer = await insertComputedAnswer(transaction, { force, key, content });
  await answerQuestion(transaction, question.id, answer);
  return accept(answer);
}
