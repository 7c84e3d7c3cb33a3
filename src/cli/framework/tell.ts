import type {
  ActionView,
  BasisView,
  EventView,
  FrameworkView,
  MeasureView,
  StatementView,
} from '../../framework/index.ts';
import type { Language } from '../../kernel/index.ts';

const headings = {
  en: {
    ours: 'The numbers and the words are ours, not those of the official document.',
    unchecked: "The Welsh awaits a translator's check.",
    across: 'Across all pillars',
    timeline: 'Timeline',
    facts: 'What else is known',
    unrecovered: 'What was not recovered',
    sources: 'Sources',
    who: 'Who',
    deadline: 'Deadline',
    actions: 'Actions',
    due: 'due',
    note: 'Note',
  },
  cy: {
    ours: "Ein rhifau a'n geiriau ni yw'r rhain, nid rhai'r ddogfen swyddogol.",
    unchecked: "Mae'r Gymraeg yn aros i gyfieithydd ei gwirio.",
    across: 'Ar draws pob colofn',
    timeline: 'Llinell amser',
    facts: "Beth arall sy'n hysbys",
    unrecovered: "Yr hyn na lwyddwyd i'w ganfod",
    sources: 'Ffynonellau',
    who: 'Pwy',
    deadline: 'Dyddiad cau',
    actions: 'Camau gweithredu',
    due: 'i fod erbyn',
    note: 'Nodyn',
  },
} as const;
type Headings = (typeof headings)[Language];

const behind = (basis: BasisView): string =>
  `[${[basis.mark, ...basis.sources.map((source) => source.key)].join(' ')}]`;

function statementLines(entry: StatementView, says: Headings): string[] {
  const note = entry.note === undefined ? [] : [`      ${says.note}: ${entry.note}`];
  return [`  ${entry.id}  ${entry.text} ${behind(entry)}`, ...note];
}

function actionLines(action: ActionView, says: Headings): string[] {
  const deadlines = action.deadlines.map((deadline) => deadline.words).join('; ');
  return [
    ...statementLines(action, says),
    `      ${says.who}: ${action.who}. ${says.deadline}: ${deadlines}.`,
  ];
}

function measureLines(measure: MeasureView, says: Headings): string[] {
  const actions = measure.actions.map((action) => action.id).join(', ');
  return [...statementLines(measure, says), `      ${says.actions}: ${actions} [${measure.actionsMark}]`];
}

function eventLines(event: EventView, says: Headings): string[] {
  const { due, happened, late } = event;
  const dueWords = due === undefined ? [] : [`${says.due} ${due.words}`];
  const lateWords = late === undefined ? [] : [late.words];
  const when = [happened.words, ...dueWords, ...lateWords].join('; ');
  const basis = happened.basis ?? due?.basis;
  const note = event.note === undefined ? [] : [`      ${says.note}: ${event.note}`];
  return [`  ${when}: ${event.text} ${basis === undefined ? '' : behind(basis)}`.trimEnd(), ...note];
}

/** A framework as plain lines for a terminal. */
export function viewInWords(view: FrameworkView, language: Language): string {
  const says = headings[language];
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...lines];
  const group = (entries: FrameworkView['acrossPillars']): string[] => [
    ...entries.actions.flatMap((action) => actionLines(action, says)),
    ...entries.measures.flatMap((measure) => measureLines(measure, says)),
  ];
  const statements = (entries: readonly StatementView[]): string[] =>
    entries.flatMap((entry) => statementLines(entry, says));
  const lines = [
    `${view.title} (${view.id}@${view.version})`,
    view.summary,
    ...(view.numberingIsOurs ? [says.ours] : []),
    ...(view.welshAwaitsCheck ? [says.unchecked] : []),
    ...view.pillars.flatMap((pillar) =>
      part(`${pillar.text} ${behind(pillar)}`, [`  ${pillar.meaning}`, ...group(pillar)]),
    ),
    ...part(says.across, group(view.acrossPillars)),
    ...(view.performance === undefined
      ? []
      : part(
          view.performance.title,
          statements([...view.performance.principles, ...view.performance.rules]),
        )),
    ...part(
      says.timeline,
      view.timeline.flatMap((event) => eventLines(event, says)),
    ),
    ...part(says.facts, statements(view.facts)),
    ...part(says.unrecovered, statements(view.unrecovered)),
    ...part(
      says.sources,
      view.sources.map((source) => `  ${source.key}  ${source.title}. ${source.address}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
