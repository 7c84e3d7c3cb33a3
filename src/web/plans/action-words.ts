import type { Framework } from '../../framework/index.ts';
import type { Language, PlainDate } from '../../kernel/index.ts';
import { present } from '../../kernel/index.ts';
import {
  type ActionContent,
  blankContent,
  type ColumnId,
  type ContentField,
  columns,
  gradeNames,
  moveNames,
  type StoryEntry,
  stateNames,
} from '../../plans/index.ts';
import { onDate } from '../words/dates.ts';
import { type Said, say } from '../words/messages.ts';
import { measureName } from './measure-choices.ts';
import { kindNames, sourceNames } from './names.ts';
import { planMessages } from './plan-messages.ts';

export type PlanWords = Said<typeof planMessages>;

const columnOf: Readonly<Record<ContentField, ColumnId>> = {
  reference: 'reference',
  nationalAction: 'national-action',
  pillars: 'pillars',
  source: 'source',
  kind: 'kind',
  localAction: 'local-action',
  startOn: 'start',
  dueOn: 'due',
  strategicLead: 'strategic-lead',
  owner: 'owner',
  partners: 'partners',
  outcome: 'outcome-measure',
  equalityAssessment: 'equality-assessment',
  scrutiny: 'scrutiny-body',
  publish: 'publish',
  publicWording: 'public-wording-en',
};

/** The name of a part of an action, as pages and spreadsheets call it; where it takes two columns, of both together. */
export function fieldName(field: ContentField, language: Language): string {
  if (field === 'publicWording') return say(planMessages, language).publicWording;
  return columnName(columnOf[field], language);
}

/** The name of a column of the record. */
export function columnName(column: ColumnId, language: Language): string {
  return present(
    columns.find(({ id }) => id === column),
    `column ${column}`,
  ).title[language];
}

/** What a part of an action says, in words; `none` where it says nothing. */
export function fieldText(
  field: ContentField,
  content: ActionContent,
  language: Language,
  framework: Framework,
): string {
  const t = say(planMessages, language);
  const pillarName = (id: string): string =>
    framework.pillars.find((pillar) => pillar.id === id)?.name[language] ?? id;
  switch (field) {
    case 'reference':
    case 'localAction':
      return content[field];
    case 'nationalAction': {
      const action = framework.actions.find(({ id }) => id === content.nationalAction);
      return action === undefined ? t.none : `${action.id}: ${action.text[language]}`;
    }
    case 'pillars':
      return content.pillars.map(pillarName).join(', ') || t.none;
    case 'source':
      return sourceNames[content.source][language];
    case 'kind':
      return kindNames[content.kind][language];
    case 'startOn':
    case 'dueOn':
      return dayText(content[field], language, t);
    case 'strategicLead':
    case 'owner':
      return content[field]?.post ?? t.none;
    default:
      return longFieldText(field, content, language, framework);
  }
}

const dayText = (day: PlainDate | null, language: Language, t: PlanWords): string =>
  day === null ? t.none : onDate(day, language);

function longFieldText(
  field: Extract<
    ContentField,
    'partners' | 'outcome' | 'equalityAssessment' | 'scrutiny' | 'publish' | 'publicWording'
  >,
  content: ActionContent,
  language: Language,
  framework: Framework,
): string {
  const t = say(planMessages, language);
  switch (field) {
    case 'partners':
      return (
        content.partners.map(({ name, byAndFor }) => (byAndFor ? t.byAndFor({ name }) : name)).join('; ') ||
        t.none
      );
    case 'outcome': {
      const { outcome } = content;
      if (outcome === null) return t.none;
      return outcome.kind === 'measure'
        ? measureName(outcome.measure, framework, language)
        : t.noMeasure({ reason: outcome.reason });
    }
    case 'equalityAssessment': {
      const { equalityAssessment: held } = content;
      return held === null
        ? t.none
        : t.assessed({ reference: held.reference, day: onDate(held.assessedOn, language) });
    }
    case 'scrutiny': {
      const { scrutiny } = content;
      if (scrutiny === null) return t.none;
      const { body, decision, decidedOn } = scrutiny;
      if (decision === null) return t.undecided({ body });
      return t.decided({ body, decision, day: dayText(decidedOn, language, t) });
    }
    case 'publish':
      return content.publish ? t.yes : t.no;
    case 'publicWording':
      return content.publicWording === null ? t.none : t.wordings(content.publicWording);
  }
}

/** A part of an action as a history keeps it: any version of it, so it is read as what it may be. */
export function storedText(
  field: ContentField,
  value: unknown,
  language: Language,
  framework: Framework,
): string {
  return fieldText(field, { ...blankContent, [field]: value }, language, framework);
}

/** One thing that happened to an action, in a line; why, where a reason was given; and what was said, where words were. */
export function storyText(
  entry: StoryEntry,
  language: Language,
  framework: Framework,
): { readonly text: string; readonly why: string; readonly said: string } {
  const t = say(planMessages, language);
  switch (entry.kind) {
    case 'moved': {
      const { move, from, to, grade, reason } = entry.move;
      const words = t.moved({
        move: moveNames[move][language],
        from: stateNames[from][language],
        to: stateNames[to][language],
      });
      const text = grade === null ? words : t.judged({ words, grade: gradeNames[grade][language] });
      return { text, why: reason, said: '' };
    }
    case 'revised': {
      const { field, before, after, reason } = entry.revision;
      const text = t.revised({
        field: fieldName(field, language),
        before: storedText(field, before, language, framework),
        after: storedText(field, after, language, framework),
      });
      return { text, why: reason, said: '' };
    }
    case 'reported':
      return {
        text: t.reported({ day: onDate(entry.report.periodEndsOn, language) }),
        why: '',
        said: entry.report.activity,
      };
    case 'evidenced':
      return { text: t.evidenced({ title: entry.evidence.title }), why: '', said: '' };
  }
}
