import type { Language, Result } from '../../../../kernel/index.ts';
import type {
  FunnelRefusal,
  FunnelStep,
  OrderStep,
  OutcomeDrift,
  Stage,
} from '../../../../measures/index.ts';
import { drawStepBars } from '../../../charts/step-bars.ts';
import { outcomeWords } from '../../../records/code-words.ts';
import { caution, heading, type Part, words } from '../../../records/sheet.ts';
import { say } from '../../../words/messages.ts';
import { count, decimal } from '../../../words/number.ts';
import { answerMessages } from './messages.ts';

/** A funnel as bars with the table beside it; one that cannot be says why. */
export function funnelParts(
  funnel: Result<readonly FunnelStep<Stage | OrderStep>[], FunnelRefusal>,
  about: { readonly id: string; readonly title: string; readonly lead: string },
  language: Language,
): readonly Part[] {
  const t = say(answerMessages, language);
  if (!funnel.ok) return [heading(about.title), caution(t.impossible({ message: funnel.message }))];
  const steps = funnel.value;
  const written = ({ held }: FunnelStep<Stage | OrderStep>): string =>
    held.state === 'counted' ? count(held.count) : t.notHeld;
  const markup = drawStepBars({
    id: about.id,
    title: about.title,
    description: t.bars({ n: steps.length }),
    bars: steps.map((each) => ({
      name: t[each.step],
      value: each.held.state === 'counted' ? each.held.count : null,
      tone: 'known',
      written: written(each),
    })),
  });
  const share = ({ held, of }: FunnelStep<Stage | OrderStep>): string =>
    held.state === 'counted' && of !== undefined && of.count > 0
      ? t.shareOf({ percent: decimal((100 * held.count) / of.count, 1), step: t[of.step] })
      : '';
  return [
    heading(about.title),
    words(about.lead),
    { kind: 'chart', chart: { title: about.title, markup, notes: [] } },
    {
      kind: 'table',
      table: {
        caption: about.title,
        stacks: true,
        columns: [{ text: t.step }, { text: t.held, numeric: true }, { text: t.share }],
        rows: steps.map((each) => ({ name: t[each.step], cells: [written(each), share(each)] })),
      },
    },
  ];
}

/** Codes of outcomes as people count them: 2 before 10. */
const numerically = new Intl.Collator('en', { numeric: true });
const byNumber = (one: OutcomeDrift, other: OutcomeDrift): number =>
  numerically.compare(one.outcome, other.outcome);

/** Outcomes given against those of the quarter before. */
export function driftParts(drift: readonly OutcomeDrift[], language: Language): readonly Part[] {
  const t = say(answerMessages, language);
  if (drift.length === 0) return [heading(t.drift), words(t.driftNone)];
  return [
    heading(t.drift),
    words(t.driftLead),
    {
      kind: 'table',
      table: {
        caption: t.drift,
        stacks: true,
        columns: [
          { text: t.outcome },
          { text: t.before, numeric: true },
          { text: t.after, numeric: true },
          { text: t.difference, numeric: true },
          { text: t.moved },
        ],
        rows: [...drift].sort(byNumber).map((one) => ({
          name: outcomeWords(one.outcome, language),
          cells: [
            decimal(one.percentBefore, 1),
            decimal(one.percentAfter, 1),
            t.span({ lower: decimal(one.difference.lower, 1), upper: decimal(one.difference.upper, 1) }),
            one.differs ? t.moved : t.steady,
          ],
        })),
      },
    },
  ];
}
