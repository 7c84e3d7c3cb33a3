import { daysBetween, type PlainDate } from '../../../kernel/index.ts';
import { gathered } from '../../gathering.ts';
import type { ExtractCell, StageWait } from '../figure.ts';
import { type DatedDays, daysOn } from '../rules.ts';
import { cellsOf, waitsOf } from './cell-counter.ts';
import { currentParts, type ExtractQuestion, type HeldExtracts } from './held-extracts.ts';

const breaches = ['breached', 'breach-arrest', 'breach-charged', 'breach-proved', 'breach-no-action'];
const enforcements = ['breach-arrest', 'breach-charged', 'breach-proved'];

/** The plain twin of `orders.sql`. */
export function orderCells(held: HeldExtracts, question: ExtractQuestion): readonly ExtractCell[] {
  const parts = currentParts(held, 'orders', question, question.from);
  return cellsOf(
    held.orders.flatMap(({ order, part, type }) => {
      const force = parts.get(part);
      const rows = held.orderEvents.filter((event) => event.part === part && event.order === order);
      if (force === undefined || rows.length === 0) return [];
      const has = (names: readonly string[]): boolean => rows.some(({ event }) => names.includes(event));
      const granted = has(['granted', 'served', 'varied', 'ended', ...breaches]);
      const refused = has(['refused']) && !granted;
      const reasons = rows
        .filter(({ event }) => event === 'refused')
        .map(({ reason }) => reason ?? 'blank')
        .sort();
      const facts: readonly (readonly [string, boolean])[] = [
        ['step=considered', true],
        ['step=applied-for', has(['applied-for', 'refused']) || granted],
        ['step=granted', granted],
        ['step=refused', refused],
        ['step=served', has(['served'])],
        ['step=breached', has(breaches)],
        ['step=enforced', has(enforcements)],
        [`reason=${reasons.at(-1) ?? ''}`, refused],
      ];
      return facts.flatMap(([fact, holds]) => (holds ? [{ force, cell: `order=${type};${fact}` }] : []));
    }),
  );
}

/** The plain twin of `disclosures.sql`. */
export function disclosureCells(
  held: HeldExtracts,
  question: ExtractQuestion,
  limits: readonly DatedDays[],
): readonly ExtractCell[] {
  const parts = currentParts(held, 'disclosures', question, question.from);
  return cellsOf(
    held.disclosures.flatMap(({ appliedOn, decision, disclosedOn, part, route }) => {
      const force = parts.get(part);
      if (force === undefined) return [];
      const limit = daysOn(limits, appliedOn) ?? null;
      const days = disclosedOn === null ? null : daysBetween(appliedOn, disclosedOn);
      const open = disclosedOn === null && ['pending', 'disclose', 'not-known'].includes(decision);
      const facts: readonly (readonly [string, boolean])[] = [
        ['disclosure=asked', true],
        [`decision=${decision}`, true],
        ['disclosure=made', days !== null],
        ['disclosure=in-time', days !== null && limit !== null && days >= 0 && days <= limit],
        ['disclosure=late', days !== null && limit !== null && days > limit],
        ['disclosure=overdue', open && limit !== null && daysBetween(appliedOn, question.asAt) > limit],
      ];
      return facts.flatMap(([fact, holds]) => (holds ? [{ force, cell: `route=${route};${fact}` }] : []));
    }),
  );
}

type Allegation = HeldExtracts['allegations'][number];

const isFinished = ({ outcome }: Allegation): boolean => !['ongoing', 'not-known'].includes(outcome);

function markedAllegations(held: HeldExtracts, question: ExtractQuestion) {
  const parts = currentParts(held, 'allegations', question, question.from);
  return held.allegations.flatMap((row) => {
    const force = parts.get(row.part);
    if (force === undefined || row.flaggedOn === null) return [];
    return [{ row, force, kind: row.caseKind === 'complaint' ? 'complaint' : 'conduct' }];
  });
}

/** The plain twin of `allegations.sql`. */
export function allegationCells(held: HeldExtracts, question: ExtractQuestion): readonly ExtractCell[] {
  const marked = markedAllegations(held, question);
  const units: readonly (readonly [string, (row: Allegation) => string | null])[] = [
    ['case', (row) => row.case],
    ['allegation', (row) => `${row.case} ${row.allegation}`],
    ['person', (row) => row.subject],
  ];
  return cellsOf(
    units.flatMap(([unit, refOf]) => {
      const groups = gathered(
        marked.filter(({ row }) => refOf(row) !== null),
        ({ force, kind, row }) => `${force} ${kind} ${refOf(row) ?? ''}`,
      );
      return [...groups.values()].flatMap((rows) => {
        const [first] = rows;
        if (first === undefined) return [];
        const every = (holds: (row: Allegation) => boolean): boolean => rows.every(({ row }) => holds(row));
        const dismissed = rows.some(({ row }) =>
          ['dismissed', 'would-have-been-dismissed'].includes(row.action ?? ''),
        );
        const facts: readonly (readonly [string, boolean])[] = [
          ['recorded', true],
          ['finished', every(isFinished)],
          ['no-action', every((row) => isFinished(row) && row.action === 'no-further-action')],
          ['dismissed', dismissed],
          ['finished-dismissed', dismissed && every(isFinished)],
        ];
        return facts.flatMap(([fact, holds]) =>
          holds ? [{ force: first.force, cell: `kind=${first.kind};${unit}=${fact}` }] : [],
        );
      });
    }),
  );
}

/** The plain twin of `allegation-waits.sql`. */
export function allegationWaits(held: HeldExtracts, question: ExtractQuestion): readonly StageWait[] {
  const cases = gathered(
    markedAllegations(held, question),
    ({ force, kind, row }) => `${force} ${kind} ${row.case}`,
  );
  return waitsOf(
    [...cases.values()].flatMap((rows) => {
      const [first] = rows;
      if (first === undefined) return [];
      const recordedOn = rows.map(({ row }) => row.recordedOn).reduce((a, b) => (a < b ? a : b));
      const ended = rows.every(({ row }) => isFinished(row));
      const last = rows
        .map(({ row }) => row.outcomeOn)
        .reduce<PlainDate | null>(
          (a, b) => (a === null || b === null ? null : a > b ? a : b),
          first.row.outcomeOn,
        );
      const until = ended ? last : question.asAt;
      if (until === null || until < recordedOn) return [];
      return [{ force: first.force, stage: first.kind, days: daysBetween(recordedOn, until), ended }];
    }),
  );
}

/** The plain twin of `answers.sql`. */
export function answerCells(held: HeldExtracts, question: ExtractQuestion): readonly ExtractCell[] {
  const parts = currentParts(held, 'survey_answers', question, question.from);
  return cellsOf(
    held.answers.flatMap(({ answer, collector, part, question: asked }) => {
      const force = parts.get(part);
      if (force === undefined) return [];
      const said = ['4', '5'].includes(answer)
        ? 'agree'
        : ['1', '2', '3'].includes(answer)
          ? 'not-agree'
          : answer;
      return [{ force, cell: `collector=${collector};question=${asked};answer=${said}` }];
    }),
  );
}
