import type { Bilingual } from '../../kernel/index.ts';
import { adjustForFalseDiscovery } from '../statistics/false-discovery.ts';
import { falseDiscoveryRate } from '../statistics/funnel.ts';
import type { RateRatio } from '../statistics/interval.ts';
import { riskRatio, sameShareProbability } from '../statistics/risk-ratio.ts';
import { type Completeness, completenessOf, type GroupCount, isUnknownGroup } from './completeness.ts';

/** A group beside everybody else whose group is known: no group is made the norm. */
export interface GroupRatio extends RateRatio {
  readonly group: string;
  /** Two-sided p of the score test, before control for false discovery. */
  readonly p: number;
}

/** Why a comparison is not shown. */
export type NoComparison = 'too-little-known' | 'not-followed' | 'small-groups';

export type Comparison =
  | { readonly state: 'shown'; readonly ratios: readonly GroupRatio[] }
  | { readonly state: 'not-shown'; readonly because: NoComparison; readonly words: Bilingual };

/** One measure by one characteristic, or by a pair. Rows that are not known come first. */
export interface EqualityTable {
  readonly measure: string;
  readonly by: string;
  readonly completeness: Completeness;
  readonly rows: readonly GroupCount[];
  /** Shares of the groups against each other. */
  readonly rates: Comparison;
}

export interface EqualityLimits {
  /** Least share known, percent, before rates are shown. */
  readonly completenessPercentMin: number;
  /** A group of fewer is in no comparison. */
  readonly smallestBase: number;
  /** Whether the cohort has been followed for as long as its measure asks. */
  readonly followed: boolean;
}

/** Sets a measure's groups side by side: what is known first, and rates only where enough is. */
export function equalityTable(
  measure: string,
  by: string,
  groups: readonly GroupCount[],
  limits: EqualityLimits,
): EqualityTable {
  const completeness = completenessOf(groups);
  const order = (a: GroupCount, b: GroupCount): number =>
    Number(isUnknownGroup(b.group)) - Number(isUnknownGroup(a.group)) || (a.group < b.group ? -1 : 1);
  return {
    measure,
    by,
    completeness,
    rows: groups.toSorted(order),
    rates: comparisonOf(groups, completeness, limits),
  };
}

function comparisonOf(
  groups: readonly GroupCount[],
  { percent }: Completeness,
  { completenessPercentMin, followed, smallestBase }: EqualityLimits,
): Comparison {
  if (percent === null || percent < completenessPercentMin) {
    return notShown('too-little-known', {
      en: `No rates are shown: ${percent === null ? 'nothing' : `${percent.toFixed(0)}%`} is known, and at least ${completenessPercentMin}% must be.`,
      cy: `Ni ddangosir cyfraddau: mae ${percent === null ? 'dim' : `${percent.toFixed(0)}%`} yn hysbys, a rhaid i o leiaf ${completenessPercentMin}% fod.`,
    });
  }
  if (!followed) {
    return notShown('not-followed', {
      en: 'No rates are shown: these crimes have not been followed for long enough.',
      cy: "Ni ddangosir cyfraddau: nid yw'r troseddau hyn wedi'u dilyn yn ddigon hir.",
    });
  }
  const known = groups.filter(({ group, total }) => !isUnknownGroup(group) && total >= smallestBase);
  if (known.length < 2) {
    return notShown('small-groups', {
      en: `No rates are shown: fewer than two groups hold ${smallestBase} or more.`,
      cy: `Ni ddangosir cyfraddau: mae llai na dau grŵp yn dal ${smallestBase} neu fwy.`,
    });
  }
  return { state: 'shown', ratios: known.flatMap((one) => ratioOf(one, known)) };
}

const notShown = (because: NoComparison, words: Bilingual): Comparison => ({
  state: 'not-shown',
  because,
  words,
});

function ratioOf(one: GroupCount, known: readonly GroupCount[]): readonly GroupRatio[] {
  const others = known.filter((each) => each !== one);
  const count = others.reduce((sum, each) => sum + each.count, 0);
  const total = others.reduce((sum, each) => sum + each.total, 0);
  const ratio = riskRatio(one.count, one.total, count, total);
  if (ratio === undefined) return [];
  return [{ group: one.group, ...ratio, p: sameShareProbability([one.count, one.total], [count, total]) }];
}

/** A group's difference that control for false discovery leaves standing, or does not. */
export interface Finding {
  readonly measure: string;
  readonly by: string;
  readonly group: string;
  /** p adjusted over every comparison that was looked at together. */
  readonly q: number;
  readonly differs: boolean;
}

/** Adjusts all comparisons that are looked at together, as Benjamini and Hochberg do: looking at many finds some by chance. */
export function findingsOf(tables: readonly EqualityTable[]): readonly Finding[] {
  const looked = tables.flatMap(({ by, measure, rates }) =>
    rates.state === 'shown' ? rates.ratios.map(({ group, p }) => ({ measure, by, group, p })) : [],
  );
  const adjusted = adjustForFalseDiscovery(looked.map(({ p }) => p));
  return looked.map(({ by, group, measure }, index) => {
    const q = adjusted[index] ?? 1;
    return { measure, by, group, q, differs: q <= falseDiscoveryRate };
  });
}

/**
 * The outcome test of a decision: of those it was taken for, the share in which its aim was reached, group by group (Becker
 * 1957; Knowles, Persico and Todd 2001). A lower share can mean that the decision was taken on less for that group.
 */
export function outcomeTest(
  decision: readonly GroupCount[],
  result: readonly GroupCount[],
  limits: EqualityLimits,
): EqualityTable {
  const reached = decision.map(({ count, group }) => ({
    group,
    total: count,
    count: Math.min(count, result.find((each) => each.group === group)?.count ?? 0),
  }));
  return equalityTable('outcome-test', 'group', reached, limits);
}

/** What neither can show, printed beside them. */
export const cannotShow: Readonly<Record<'rates' | 'outcomeTest', Bilingual>> = {
  rates: {
    en: 'A difference between rates does not say why. Groups differ in the offences reported, in the evidence there is and in whether it was safe to report at all; none of that is taken out here. No difference does not show equal treatment either.',
    cy: "Nid yw gwahaniaeth rhwng cyfraddau yn dweud pam. Mae grwpiau'n gwahaniaethu o ran y troseddau y rhoddir gwybod amdanynt, y dystiolaeth sydd ar gael ac a oedd yn ddiogel rhoi gwybod o gwbl; ni thynnir dim o hynny allan yma. Nid yw dim gwahaniaeth yn dangos triniaeth gyfartal ychwaith.",
  },
  outcomeTest: {
    en: 'The outcome test looks only at cases in which the decision was taken, and compares averages where the question is about the doubtful cases. It can find a difference where there is none, and miss one that is there.',
    cy: "Mae'r prawf canlyniad yn edrych ar achosion y gwnaed y penderfyniad ynddynt yn unig, ac yn cymharu cyfartaleddau lle mae'r cwestiwn am yr achosion amheus. Gall ganfod gwahaniaeth lle nad oes un, a methu un sydd yno.",
  },
};
