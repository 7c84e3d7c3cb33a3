import {
  type Adjustments,
  type BlockingRule,
  type Blocks,
  blocksOfRule,
  type FieldGroup,
  type Model,
  openColumns,
  type PreparedGroup,
  prepareGroup,
  type Records,
  Scorer,
  type Settings,
  type SharedColumns,
  type Stretch,
  type StretchResult,
  type Survey,
  survey,
  type Tally,
} from '../../linkage/index.ts';
import { type ReadAsk, readShare } from './read-columns.ts';

/** Scoring, of which each thread takes stretches until none is left. All large parts are shared memory. */
export interface ScoreAsk {
  readonly records: Records;
  readonly model: Pick<Model, 'settings' | 'comparisons' | 'matchShare'>;
  readonly adjustments: Adjustments;
  readonly blocks: readonly Blocks[];
  readonly stretches: readonly Stretch[];
  readonly onlyWith: Uint8Array | null;
  /** The next stretch that no thread has taken yet. */
  readonly counter: Int32Array;
}

export interface ScoreAnswer {
  readonly parts: readonly StretchResult[];
  readonly valuesCompared: number;
}

/** What a thread can be asked to do, and what it answers. Every answer depends on its question alone. */
export interface Tasks {
  readonly read: { readonly ask: ReadAsk; readonly answer: SharedColumns };
  readonly prepare: {
    readonly ask: {
      readonly columns: SharedColumns['columns'];
      readonly rowAt: Int32Array;
      readonly group: FieldGroup;
      readonly dateYearMax: number;
    };
    readonly answer: PreparedGroup;
  };
  readonly block: {
    readonly ask: { readonly rule: BlockingRule; readonly records: Records; readonly sizeMax: number };
    readonly answer: Blocks;
  };
  readonly survey: {
    readonly ask: { readonly records: Records; readonly settings: Settings; readonly survey: Survey };
    readonly answer: Tally;
  };
  readonly score: { readonly ask: ScoreAsk; readonly answer: ScoreAnswer };
}
export type TaskName = keyof Tasks;

/** Told how far a task has come, in whatever it counts. */
export type Step = (done: number) => void;

export const tasks: {
  readonly [Name in TaskName]: (
    ask: Tasks[Name]['ask'],
    step: Step,
  ) => Tasks[Name]['answer'] | Promise<Tasks[Name]['answer']>;
} = {
  read: (ask, step) => readShare(ask, step),
  prepare: ({ columns, rowAt, group, dateYearMax }) =>
    prepareGroup(openColumns(columns), rowAt, group, dateYearMax),
  block: ({ rule, records, sizeMax }) => blocksOfRule(rule, records, sizeMax),
  survey: (ask) => survey(ask.records, ask.settings, ask.survey),
  score: scoreShare,
};

/** Takes stretches until none is left. What is found does not depend on which thread takes which. */
function scoreShare(ask: ScoreAsk, step: Step): ScoreAnswer {
  const scorer = new Scorer(ask.records, ask.model, ask.adjustments);
  const parts: StretchResult[] = [];
  for (;;) {
    const next = Atomics.add(ask.counter, 0, 1);
    const stretch = ask.stretches[next];
    if (stretch === undefined) return { parts, valuesCompared: scorer.valuesCompared };
    parts.push(scorer.scoreStretch(ask.blocks, stretch, ask.onlyWith));
    step(next + 1);
  }
}
