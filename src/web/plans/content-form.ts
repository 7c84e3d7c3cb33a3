import { z } from 'zod';
import { type PlainDate, readPlainDate } from '../../kernel/index.ts';
import {
  type ActionContent,
  actionKinds,
  actionSources,
  type Holder,
  type Outcome,
  type Partner,
} from '../../plans/index.ts';
import { type Typed, typedList, typedText } from '../staff/field.ts';
import { line, paragraph } from '../staff/form.ts';

const dateParts = (name: string) => ({
  [`${name}_day`]: line.optional(),
  [`${name}_month`]: line.optional(),
  [`${name}_year`]: line.optional(),
});

/** A form about what an action says. Each page sends the part that it shows; the rest stays as it is stored. */
export const contentForm = z.strictObject({
  row_version: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
  reason: paragraph.optional(),
  reference: line.optional(),
  national_action: line.optional(),
  pillars: z.union([line, z.array(line).max(20)]).optional(),
  source: z.enum(actionSources).optional(),
  kind: z.enum(actionKinds).optional(),
  local_action: paragraph.optional(),
  ...dateParts('start'),
  ...dateParts('due'),
  owner_post: line.optional(),
  owner_person: line.optional(),
  lead_post: line.optional(),
  lead_person: line.optional(),
  by_and_for: paragraph.optional(),
  partners: paragraph.optional(),
  outcome: z.enum(['measure', 'no-measure']).optional(),
  measure: line.optional(),
  no_measure: paragraph.optional(),
  equality: line.optional(),
  ...dateParts('equality_on'),
  scrutiny: line.optional(),
  decision: paragraph.optional(),
  ...dateParts('decided'),
  /** Sent by every form that shows the public part: a box that is not ticked sends nothing. */
  public_shown: z.literal('yes').optional(),
  publish: z.literal('yes').optional(),
  public_en: paragraph.optional(),
  public_cy: paragraph.optional(),
});

/** A date of a form: nothing, a day, or three fields that are no day. */
export function readDate(typed: Typed, name: string): PlainDate | null | 'wrong' {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => typedText(typed, `${name}_${part}`));
  if (day === '' && month === '' && year === '') return null;
  return readPlainDate(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`) ?? 'wrong';
}

/** A date as the three fields of a form. */
export function typedDate(name: string, date: PlainDate | null): Typed {
  return {
    [`${name}_day`]: date === null ? '' : String(Number(date.slice(8, 10))),
    [`${name}_month`]: date === null ? '' : String(Number(date.slice(5, 7))),
    [`${name}_year`]: date === null ? '' : date.slice(0, 4),
  };
}

/** What an action says, as its form holds it. */
export function typedContent(content: ActionContent): Typed {
  const { outcome, equalityAssessment, scrutiny, publicWording } = content;
  const names = (byAndFor: boolean): string =>
    content.partners.flatMap((each) => (each.byAndFor === byAndFor ? [each.name] : [])).join('\n');
  return {
    reference: content.reference,
    national_action: content.nationalAction ?? '',
    pillars: content.pillars,
    source: content.source,
    kind: content.kind,
    local_action: content.localAction,
    ...typedDate('start', content.startOn),
    ...typedDate('due', content.dueOn),
    owner_post: content.owner?.post ?? '',
    owner_person: content.owner?.person ?? '',
    lead_post: content.strategicLead?.post ?? '',
    lead_person: content.strategicLead?.person ?? '',
    by_and_for: names(true),
    partners: names(false),
    outcome: outcome?.kind ?? '',
    measure: outcome?.kind === 'measure' ? outcome.measure : '',
    no_measure: outcome?.kind === 'no-measure' ? outcome.reason : '',
    equality: equalityAssessment?.reference ?? '',
    ...typedDate('equality_on', equalityAssessment?.assessedOn ?? null),
    scrutiny: scrutiny?.body ?? '',
    decision: scrutiny?.decision ?? '',
    ...typedDate('decided', scrutiny?.decidedOn ?? null),
    publish: content.publish ? 'yes' : '',
    public_en: publicWording?.en ?? '',
    public_cy: publicWording?.cy ?? '',
  };
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

const holder = (typed: Typed, name: string): Holder | null => {
  const post = typedText(typed, `${name}_post`);
  const person = typedText(typed, `${name}_person`);
  return post === '' ? null : { post, person: z.uuid().safeParse(person).data ?? null };
};

function partnersOf(typed: Typed): readonly Partner[] {
  const named = (field: string, byAndFor: boolean): Partner[] =>
    linesOf(typedText(typed, field)).map((name) => ({ name, byAndFor }));
  return [...named('by_and_for', true), ...named('partners', false)];
}

function outcomeOf(typed: Typed): Outcome | null {
  const [measure, reason] = [typedText(typed, 'measure'), typedText(typed, 'no_measure')];
  if (typed.outcome === 'measure' && measure !== '') return { kind: 'measure', measure };
  return typed.outcome === 'no-measure' && reason !== '' ? { kind: 'no-measure', reason } : null;
}

/** The stored list where the same things were sent in another order: a form has an order of its own, which is no change. */
function sameOr<Part>(stored: readonly Part[], sent: readonly Part[]): readonly Part[] {
  const sorted = (list: readonly Part[]): string =>
    JSON.stringify(list.map((part) => JSON.stringify(part, ['name', 'byAndFor'])).sort());
  return sorted(stored) === sorted(sent) ? stored : sent;
}

const dayOrNull = (typed: Typed, name: string): PlainDate | null => {
  const date = readDate(typed, name);
  return date === 'wrong' ? null : date;
};

/** What was typed over what is stored: a part that the form did not show stays as it was. */
export function contentOver(base: ActionContent, typed: Typed): ActionContent {
  const shows = (name: string): boolean => typed[name] !== undefined;
  const text = (name: string): string => typedText(typed, name);
  const equalityOn = dayOrNull(typed, 'equality_on');
  return {
    reference: shows('reference') ? text('reference') : base.reference,
    nationalAction: shows('national_action') ? text('national_action') || null : base.nationalAction,
    // Boxes that are not ticked send nothing: the pillars were shown where the reference was.
    pillars: shows('reference') ? sameOr(base.pillars, typedList(typed, 'pillars')) : base.pillars,
    source: actionSources.find((source) => source === typed.source) ?? base.source,
    kind: actionKinds.find((kind) => kind === typed.kind) ?? base.kind,
    localAction: shows('local_action') ? text('local_action') : base.localAction,
    startOn: shows('start_year') ? dayOrNull(typed, 'start') : base.startOn,
    dueOn: shows('due_year') ? dayOrNull(typed, 'due') : base.dueOn,
    strategicLead: shows('lead_post') ? holder(typed, 'lead') : base.strategicLead,
    owner: shows('owner_post') ? holder(typed, 'owner') : base.owner,
    partners: shows('partners') ? sameOr(base.partners, partnersOf(typed)) : base.partners,
    outcome: shows('measure') ? outcomeOf(typed) : base.outcome,
    equalityAssessment: !shows('equality')
      ? base.equalityAssessment
      : text('equality') === '' || equalityOn === null
        ? null
        : { reference: text('equality'), assessedOn: equalityOn },
    scrutiny: shows('scrutiny') ? scrutinyOf(typed) : base.scrutiny,
    publish: shows('public_shown') ? typed.publish === 'yes' : base.publish,
    publicWording: shows('public_shown') ? wordingOf(typed) : base.publicWording,
  };
}

function scrutinyOf(typed: Typed): ActionContent['scrutiny'] {
  const [body, decision] = [typedText(typed, 'scrutiny'), typedText(typed, 'decision')];
  if (body === '') return null;
  return {
    body,
    decision: decision === '' ? null : decision,
    decidedOn: decision === '' ? null : dayOrNull(typed, 'decided'),
  };
}

function wordingOf(typed: Typed): ActionContent['publicWording'] {
  const [en, cy] = [typedText(typed, 'public_en'), typedText(typed, 'public_cy')];
  return en === '' || cy === '' ? null : { en, cy };
}
