import type { Bilingual } from '../../kernel/index.ts';
import type { Cell } from '../../publication/index.ts';
import { type ReturnRule, returnStanding } from '../matrix/standing.ts';
import { replyState } from '../recommendation/standing.ts';
import type { Cut, CutFigure } from './cut.ts';
import type { UpdateDocument } from './document.ts';
import { written } from './written.ts';

/** A table of the update's files: the same columns and rows in its CSV and its workbook. */
export interface UpdateTable {
  readonly file: string;
  readonly sheet: string;
  readonly title: Bilingual;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const yes = (value: boolean): string => (value ? 'yes' : 'no');
const sourceOf = ({ source }: CutFigure): readonly Cell[] =>
  source.kind === 'release'
    ? [source.release, source.measure, source.definitionVersion, source.path]
    : [null, source.rule, null, source.file];

function figuresTable({ figures, cut }: UpdateDocument): UpdateTable {
  return {
    file: 'figures.csv',
    sheet: 'Figures',
    title: { en: 'Every figure that the text places', cy: 'Pob ffigur y mae’r testun yn ei osod' },
    header: [
      'key',
      'label_en',
      'label_cy',
      'place',
      'period_from',
      'period_to',
      'as_at',
      'unit',
      'per',
      'value',
      'numerator',
      'denominator',
      'lower_95',
      'upper_95',
      'received',
      'expected',
      'markers',
      'printed_en',
      'printed_cy',
      'release',
      'measure_or_rule',
      'definition_version',
      'file',
    ],
    rows: figures.map((figure) => [
      figure.key,
      figure.label.en,
      figure.label.cy,
      figure.place,
      figure.period?.from ?? null,
      figure.period?.to ?? null,
      cut.asAt,
      figure.unit,
      figure.per,
      figure.value,
      figure.numerator,
      figure.denominator,
      figure.lower,
      figure.upper,
      figure.received,
      figure.expected,
      figure.markers.join(' '),
      written(figure, 'value', 'en'),
      written(figure, 'value', 'cy'),
      ...sourceOf(figure),
    ]),
  };
}

/**
 * The rows behind the figures of plans. An action that its force does not show is a row without its name and dates: it is
 * counted like any other, so that public and internal totals agree (C2), and nothing is shown that the force holds back.
 */
function positionsTable({ positions }: Cut): UpdateTable {
  return {
    file: 'positions.csv',
    sheet: 'Positions',
    title: {
      en: 'Each action of each plan, as it stood',
      cy: 'Pob cam gweithredu ym mhob cynllun, fel yr oedd',
    },
    header: [
      'force',
      'reference',
      'national_action',
      'state',
      'position',
      'rule',
      'since_on',
      'first_due_on',
      'due_on',
      'slip_days',
      'measure',
      'published',
    ],
    rows: positions
      .filter(({ position }) => position !== null)
      .map((one) => {
        const shown = (value: Cell): Cell => (one.published ? value : null);
        return [
          one.force,
          shown(one.reference),
          one.nationalAction,
          one.state,
          one.position,
          one.rule,
          shown(one.sinceOn),
          shown(one.firstDueOn),
          shown(one.dueOn),
          shown(one.slipDays),
          yes(one.hasMeasure),
          yes(one.published),
        ];
      }),
  };
}

function forcesTable(cut: Cut, rule: ReturnRule): UpdateTable {
  const byAndFor = new Set(cut.byAndForForces);
  return {
    file: 'forces.csv',
    sheet: 'Forces',
    title: {
      en: 'Each force: plan, return, by-and-for',
      cy: 'Pob heddlu: cynllun, adroddiad, gan-ac-ar-gyfer',
    },
    header: ['force', 'plan_adopted_on', 'last_reported_on', 'return', 'return_due_on', 'by_and_for'],
    rows: cut.returns.map((one) => {
      const { state, dueOn } = returnStanding(one, rule, cut.asAt);
      return [one.force, one.planAdoptedOn, one.lastReportedOn, state, dueOn, yes(byAndFor.has(one.force))];
    }),
  };
}

function recommendationsTable({ recommendations, asAt }: Cut): UpdateTable {
  return {
    file: 'recommendations.csv',
    sheet: 'Recommendations',
    title: { en: 'Each recommendation with each force', cy: 'Pob argymhelliad gyda phob heddlu' },
    header: [
      'recommendation',
      'force',
      'made_on',
      'reply_due_on',
      'replied_on',
      'reply',
      'actions',
      'measures',
      'closed',
    ],
    rows: recommendations.map((one) => [
      one.recommendation,
      one.force,
      one.madeOn,
      one.replyDueOn,
      one.repliedOn,
      replyState(one, asAt),
      one.actions,
      one.measures,
      yes(one.closed),
    ]),
  };
}

/** Every table of an update: the figures that its text places, and the rows behind those that no release holds. */
export function tablesOf(document: UpdateDocument, cut: Cut, rule: ReturnRule): readonly UpdateTable[] {
  return [figuresTable(document), positionsTable(cut), forcesTable(cut, rule), recommendationsTable(cut)];
}
