import { type Bilingual, type Language, present } from '../kernel/index.ts';
import type {
  Action,
  Framework,
  Mark,
  Measure,
  Pillar,
  Source,
  Statement,
  TimelineEvent,
} from './document.ts';
import {
  dateInWords,
  deadlineInWords,
  happenedInWords,
  type Lateness,
  latenessInWords,
  latenessOf,
  markMeanings,
  whoInWords,
} from './wording.ts';

/** What stands behind a fact, in one language: the mark, what it means, the sources it names. */
export interface BasisView {
  readonly mark: Mark;
  readonly markMeaning: string;
  readonly sources: readonly Source[];
}

export interface StatementView extends BasisView {
  readonly id: string;
  readonly text: string;
  readonly note: string | undefined;
}

export interface DeadlineView {
  readonly kind: 'due' | 'from-launch' | 'none-set' | 'not-recovered';
  /** A day or a month, as the file writes it; undefined where there is none. */
  readonly by: string | undefined;
  readonly words: string;
  /** Undefined where nothing is known that could carry a mark. */
  readonly basis: BasisView | undefined;
}

/** A short way to name another entry of the same framework. */
export interface EntryName {
  readonly id: string;
  readonly text: string;
}

export interface ActionView extends StatementView {
  readonly pillars: readonly EntryName[];
  readonly who: string;
  /** Marks of who acts, where they differ from the action's own, by the name of the body. */
  readonly whoMarks: readonly { readonly name: string; readonly mark: Mark; readonly markMeaning: string }[];
  readonly deadlines: readonly DeadlineView[];
  readonly measures: readonly EntryName[];
  readonly events: readonly EntryName[];
}

export interface MeasureView extends StatementView {
  readonly pillars: readonly EntryName[];
  readonly actions: readonly EntryName[];
  /** How sure we are that the measure speaks about these actions. */
  readonly actionsMark: Mark;
  readonly actionsMarkMeaning: string;
}

export interface PillarView extends StatementView {
  /** `text` is the pillar's name; this is what it asks for. */
  readonly meaning: string;
  /** Actions and measures that belong to this pillar and not to all of them. */
  readonly actions: readonly ActionView[];
  readonly measures: readonly MeasureView[];
}

export interface EventView {
  readonly id: string;
  readonly text: string;
  readonly note: string | undefined;
  readonly due: { readonly on: string; readonly words: string; readonly basis: BasisView } | undefined;
  readonly happened: {
    readonly kind: 'on' | 'not-recovered' | 'awaited';
    readonly on: string | undefined;
    readonly words: string;
    readonly basis: BasisView | undefined;
  };
  readonly late: (Lateness & { readonly words: string }) | undefined;
  readonly actions: readonly EntryName[];
  readonly measures: readonly EntryName[];
}

/** A framework in one language, as a page shows it. */
export interface FrameworkView {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  /** The numbers are this project's own; a page says so beside them. */
  readonly numberingIsOurs: boolean;
  /** A Welsh page says so. */
  readonly welshAwaitsCheck: boolean;
  readonly published: BasisView & { readonly on: string; readonly words: string; readonly by: string };
  readonly readOn: string;
  readonly pillars: readonly PillarView[];
  readonly acrossPillars: {
    readonly actions: readonly ActionView[];
    readonly measures: readonly MeasureView[];
  };
  readonly performance:
    | {
        readonly title: string;
        readonly principles: readonly StatementView[];
        readonly rules: readonly StatementView[];
      }
    | undefined;
  /** In the order of time. */
  readonly timeline: readonly EventView[];
  readonly facts: readonly StatementView[];
  readonly unrecovered: readonly StatementView[];
  readonly sources: readonly Source[];
}

type Basis = { readonly mark: Mark; readonly sources: readonly string[] };

/** The entries of one framework in one language. Ids were checked when the file was read, so a look-up cannot fail. */
class Teller {
  readonly #framework: Framework;
  readonly #language: Language;

  constructor(framework: Framework, language: Language) {
    this.#framework = framework;
    this.#language = language;
  }

  words(text: Bilingual): string {
    return text[this.#language];
  }

  basis(basis: Basis): BasisView {
    const sources = basis.sources.map((key) =>
      present(
        this.#framework.sources.find((source) => source.key === key),
        `source ${key}`,
      ),
    );
    return { mark: basis.mark, markMeaning: this.words(markMeanings[basis.mark]), sources };
  }

  statement(entry: Statement): StatementView {
    const note = entry.note === undefined ? undefined : this.words(entry.note);
    return { id: entry.id, text: this.words(entry.text), note, ...this.basis(entry) };
  }

  names(list: 'actions' | 'measures', ids: readonly string[]): EntryName[] {
    const entries: readonly { id: string; text: Bilingual }[] = this.#framework[list];
    return entries
      .filter((entry) => ids.includes(entry.id))
      .map((entry) => ({ id: entry.id, text: this.words(entry.text) }));
  }

  pillarNames(ids: readonly string[]): EntryName[] {
    return this.#framework.pillars
      .filter((pillar) => ids.includes(pillar.id))
      .map((pillar) => ({ id: pillar.id, text: this.words(pillar.name) }));
  }

  action(action: Action): ActionView {
    const nameOf = (id: string): Bilingual =>
      present(
        this.#framework.bodies.find((body) => body.id === id),
        `body ${id}`,
      ).name;
    const speaking = this.#framework.measures.filter((measure) => measure.actions.includes(action.id));
    return {
      ...this.statement(action),
      pillars: this.pillarNames(action.pillars),
      who: whoInWords(action.who, nameOf, this.#language),
      whoMarks: action.who
        .filter((acting) => acting.mark !== action.mark)
        .map(({ body, mark }) => ({
          name: this.words(nameOf(body)),
          mark,
          markMeaning: this.words(markMeanings[mark]),
        })),
      deadlines: action.deadlines.map((deadline) => ({
        kind: deadline.kind,
        by: deadline.kind === 'due' ? deadline.by : undefined,
        words: deadlineInWords(deadline, this.#language),
        basis: deadline.kind === 'not-recovered' ? undefined : this.basis(deadline),
      })),
      measures: this.names(
        'measures',
        speaking.map((measure) => measure.id),
      ),
      events: this.#framework.timeline
        .filter((event) => event.actions.includes(action.id))
        .map((event) => ({ id: event.id, text: this.words(event.text) })),
    };
  }

  measure(measure: Measure): MeasureView {
    return {
      ...this.statement(measure),
      pillars: this.pillarNames(measure.pillars),
      actions: this.names('actions', measure.actions),
      actionsMark: measure.actionsMark,
      actionsMarkMeaning: this.words(markMeanings[measure.actionsMark]),
    };
  }

  event(event: TimelineEvent): EventView {
    const { due, happened } = event;
    const late = latenessOf(event);
    const on = happened.kind === 'on' ? happened : undefined;
    return {
      id: event.id,
      text: this.words(event.text),
      note: event.note === undefined ? undefined : this.words(event.note),
      due:
        due === undefined
          ? undefined
          : { on: due.on, words: dateInWords(due.on, this.#language), basis: this.basis(due) },
      happened: {
        kind: happened.kind,
        on: on?.on,
        words: happenedInWords(happened, this.#language),
        basis: on === undefined ? undefined : this.basis(on),
      },
      late: late === undefined ? undefined : { ...late, words: latenessInWords(late, this.#language) },
      actions: this.names('actions', event.actions),
      measures: this.names('measures', event.measures),
    };
  }

  pillar(pillar: Pillar): PillarView {
    const alone = (entry: { readonly pillars: readonly string[] }): boolean =>
      entry.pillars.includes(pillar.id) && !belongsToAll(this.#framework, entry);
    return {
      ...this.statement({ ...pillar, text: pillar.name }),
      meaning: this.words(pillar.meaning),
      actions: this.#framework.actions.filter(alone).map((action) => this.action(action)),
      measures: this.#framework.measures.filter(alone).map((measure) => this.measure(measure)),
    };
  }
}

/** True for an entry that names every pillar of a framework that has more than one. */
export function belongsToAll(framework: Framework, entry: { readonly pillars: readonly string[] }): boolean {
  return framework.pillars.length > 1 && entry.pillars.length === framework.pillars.length;
}

/** When a timeline places an event: when it happened, else when it was due. */
function placedOn(event: TimelineEvent): string {
  return event.happened.kind === 'on' ? event.happened.on : (event.due?.on ?? '');
}

/** Tells a framework in one language: pillars with their actions and measures, timeline, what is not known, sources. */
export function viewOf(framework: Framework, language: Language): FrameworkView {
  const teller = new Teller(framework, language);
  const toAll = (entry: { readonly pillars: readonly string[] }): boolean => belongsToAll(framework, entry);
  const { published, performance } = framework;
  const byTime = [...framework.timeline].sort((one, other) => (placedOn(one) < placedOn(other) ? -1 : 1));
  return {
    id: framework.id,
    version: framework.version,
    title: teller.words(framework.title),
    summary: teller.words(framework.summary),
    numberingIsOurs: framework.numbering === 'ours',
    welshAwaitsCheck: framework.welsh.state === 'awaiting-check',
    published: {
      on: published.on,
      words: dateInWords(published.on, language),
      by: teller.words(published.by),
      ...teller.basis(published),
    },
    readOn: framework.readOn,
    pillars: framework.pillars.map((pillar) => teller.pillar(pillar)),
    acrossPillars: {
      actions: framework.actions.filter(toAll).map((action) => teller.action(action)),
      measures: framework.measures.filter(toAll).map((measure) => teller.measure(measure)),
    },
    performance:
      performance === undefined
        ? undefined
        : {
            title: teller.words(performance.title),
            principles: performance.principles.map((entry) => teller.statement(entry)),
            rules: performance.rules.map((entry) => teller.statement(entry)),
          },
    timeline: byTime.map((event) => teller.event(event)),
    facts: framework.facts.map((entry) => teller.statement(entry)),
    unrecovered: framework.unrecovered.map((entry) => teller.statement(entry)),
    sources: framework.sources,
  };
}
