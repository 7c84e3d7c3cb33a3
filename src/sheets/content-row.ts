import type { PlainDate } from '../kernel/index.ts';
import {
  type ActionContent,
  blankContent,
  type ColumnId,
  type Holder,
  type Outcome,
  type Partner,
} from '../plans/index.ts';
import { findEntry, type KnownEntry, listEntries } from './known.ts';
import type { RowReader } from './reader.ts';
import { kindWords, sourceWords, yesNoWords } from './vocabulary.ts';

/**
 * What the action shall say: what is stored, with every cell that says otherwise. A new action is the framework’s where it
 * names a national action and says nothing of its source, else local.
 */
export function readContent(reader: RowReader, reference: string): ActionContent {
  const held: ActionContent = reader.held?.action ?? { ...blankContent, reference };
  const nationalAction = readNational(reader) ?? held.nationalAction;
  const assumed = reader.held === undefined && nationalAction !== null ? 'framework' : held.source;
  const words = reader.fresh('local-action');
  if (words === undefined && held.localAction === '') reader.fault('no-action', 'local-action');
  return {
    reference: held.reference,
    nationalAction,
    pillars: readPillars(reader) ?? held.pillars,
    source: reader.choice('source', sourceWords) ?? assumed,
    kind: reader.choice('kind', kindWords) ?? held.kind,
    localAction: words ?? held.localAction,
    startOn: either(reader.day('start', 'first'), held.startOn),
    dueOn: either(readDue(reader), held.dueOn),
    strategicLead: readHolder(reader, 'strategic-lead') ?? held.strategicLead,
    owner: readHolder(reader, 'owner') ?? held.owner,
    partners: readPartners(reader) ?? held.partners,
    outcome: readOutcome(reader) ?? held.outcome,
    equalityAssessment: readAssessment(reader, held),
    scrutiny: readScrutiny(reader, held),
    publish: readPublish(reader) ?? held.publish,
    publicWording: readWording(reader, held),
  };
}

const either = (read: PlainDate | null | undefined, held: PlainDate | null): PlainDate | null =>
  read === undefined ? held : read;

const linesIn = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

function readNational(reader: RowReader): string | undefined {
  const text = reader.fresh('national-action');
  if (text === undefined) return undefined;
  const entry = findEntry(reader.known.actions, text);
  if (entry === undefined)
    reader.fault('no-such-choice', 'national-action', listEntries(reader.known.actions));
  return entry?.id;
}

/** Several pillars stand one under the other, or with a semicolon between; a comma is part of a pillar’s name. */
function readPillars(reader: RowReader): readonly string[] | undefined {
  const text = reader.fresh('pillars');
  if (text === undefined) return undefined;
  const entries = text
    .split(/[\n;]/)
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .map((words) => findEntry(reader.known.pillars, words));
  const found = entries.filter((entry): entry is KnownEntry => entry !== undefined);
  if (found.length < entries.length) {
    reader.fault('no-such-choice', 'pillars', listEntries(reader.known.pillars));
    return undefined;
  }
  return [...new Set(found.map(({ id }) => id))];
}

/** The day by which the action is due: the revised one where the row has one. The first promise is never moved by a sheet. */
function readDue(reader: RowReader): PlainDate | null | undefined {
  const revised = reader.day('revised-due', 'last');
  const due = reader.day('due', 'last');
  if (revised !== undefined) return revised;
  if (due === undefined) return undefined;
  const first = reader.held?.action.baseline?.dueOn;
  if (reader.text('revised-due') === '' || first === undefined) return due;
  if (due !== first) reader.remark('first-promise-stays', 'due', first);
  return undefined;
}

/** A post as it is written. Whoever holds it is appointed on the action’s page: a sheet names no account. */
function readHolder(reader: RowReader, column: ColumnId): Holder | undefined {
  const text = reader.fresh(column);
  return text === undefined ? undefined : { post: text.replaceAll('\n', ', '), person: null };
}

function readPartners(reader: RowReader): readonly Partner[] | undefined {
  const columns = ['partners', 'by-and-for-partners'] as const;
  const fresh = columns.map((column) => reader.fresh(column));
  if (fresh.every((text) => text === undefined)) return undefined;
  return columns.flatMap((column, index) => {
    const byAndFor = column === 'by-and-for-partners';
    const text = fresh[index];
    const stored = (reader.held?.action.partners ?? []).filter((partner) => partner.byAndFor === byAndFor);
    return text === undefined ? stored : linesIn(text).map((name) => ({ name, byAndFor }));
  });
}

function readOutcome(reader: RowReader): Outcome | undefined {
  if (reader.text('outcome-measure') !== '' && reader.text('no-measure-reason') !== '') {
    reader.fault('two-outcomes', 'no-measure-reason');
    return undefined;
  }
  const measure = reader.fresh('outcome-measure');
  if (measure !== undefined) {
    const entry = findEntry(reader.known.measures, measure);
    if (entry === undefined)
      reader.fault('no-such-choice', 'outcome-measure', listEntries(reader.known.measures));
    return entry && { kind: 'measure', measure: entry.id };
  }
  const reason = reader.fresh('no-measure-reason');
  return reason === undefined ? undefined : { kind: 'no-measure', reason };
}

function readAssessment(reader: RowReader, held: ActionContent): ActionContent['equalityAssessment'] {
  const text = reader.fresh('equality-assessment');
  const on = reader.day('equality-assessed-on', 'last');
  if (text === undefined && on === undefined) return held.equalityAssessment;
  const reference = text ?? held.equalityAssessment?.reference;
  const assessedOn = on ?? held.equalityAssessment?.assessedOn;
  if (reference !== undefined && assessedOn !== undefined) return { reference, assessedOn };
  reader.remark('assessment-needs-both', text === undefined ? 'equality-assessed-on' : 'equality-assessment');
  return held.equalityAssessment;
}

function readScrutiny(reader: RowReader, held: ActionContent): ActionContent['scrutiny'] {
  const body = reader.fresh('scrutiny-body');
  const decision = reader.fresh('scrutiny-decision');
  const decidedOn = reader.day('scrutiny-decided-on', 'last');
  if (body === undefined && decision === undefined && decidedOn === undefined) return held.scrutiny;
  const named = body ?? held.scrutiny?.body;
  if (named === undefined) {
    reader.remark(
      'scrutiny-needs-body',
      decision === undefined ? 'scrutiny-decided-on' : 'scrutiny-decision',
    );
    return held.scrutiny;
  }
  return {
    body: named,
    decision: decision ?? held.scrutiny?.decision ?? null,
    decidedOn: decidedOn ?? held.scrutiny?.decidedOn ?? null,
  };
}

function readPublish(reader: RowReader): boolean | undefined {
  const chosen = reader.choice('publish', yesNoWords);
  return chosen === undefined ? undefined : chosen === 'yes';
}

function readWording(reader: RowReader, held: ActionContent): ActionContent['publicWording'] {
  const en = reader.fresh('public-wording-en');
  const cy = reader.fresh('public-wording-cy');
  if (en === undefined && cy === undefined) return held.publicWording;
  const wording = { en: en ?? held.publicWording?.en, cy: cy ?? held.publicWording?.cy };
  if (wording.en !== undefined && wording.cy !== undefined) return { en: wording.en, cy: wording.cy };
  reader.remark('wording-needs-both', en === undefined ? 'public-wording-cy' : 'public-wording-en');
  return held.publicWording;
}
