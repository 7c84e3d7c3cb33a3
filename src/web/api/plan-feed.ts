import type { Language } from '../../kernel/index.ts';
import type { TerritorialForce } from '../../places/index.ts';
import type { PlanChanges, ReleaseSummary } from '../../publication/index.ts';
import { changeWords } from '../pages/plans/force/changes.ts';
import { say } from '../words/messages.ts';
import { drawEntries, type FeedEntry } from './feed.ts';
import { planFeedMessages } from './plan-feed-messages.ts';

/** A release with what it says has changed in plans. */
export interface ChangedRelease {
  readonly release: ReleaseSummary;
  readonly changes: PlanChanges;
}

export interface PlanFeedInput {
  readonly force: TerritorialForce;
  /** Newest first. */
  readonly releases: readonly ChangedRelease[];
  readonly language: Language;
  /** The site's own address, without a slash at the end. */
  readonly address: string;
}

/** What changed in a force's plan from release to release, newest first. */
export function drawPlanFeed(input: PlanFeedInput): string {
  const { force, language, address } = input;
  const prefix = language === 'cy' ? '/cy' : '';
  return drawEntries(
    input.releases.flatMap((each) => entryOf(each, input)),
    {
      title: say(planFeedMessages, language).title({ force: force.name[language] }),
      self: `${address}${prefix}/forces/${force.slug}/plan.atom`,
      language,
    },
  );
}

function entryOf({ release, changes }: ChangedRelease, input: PlanFeedInput): readonly FeedEntry[] {
  const { force, language, address } = input;
  if (release.publishedAt === undefined) return [];
  const t = say(planFeedMessages, language);
  const prefix = language === 'cy' ? '/cy' : '';
  const path = `/releases/${release.id}/forces/${force.slug}/plan`;
  const title = t.entry({ force: force.short[language], release: release.id });
  return [
    {
      id: `${address}${path}`,
      title: release.madeUp ? `${title} (${t.madeUp})` : title,
      at: release.publishedAt,
      summary: summaryOf(changes, input),
      address: `${address}${prefix}${path}`,
    },
  ];
}

function summaryOf({ since, plans }: PlanChanges, { force, language }: PlanFeedInput): string {
  const t = say(planFeedMessages, language);
  const found = plans.filter((plan) => plan.force === force.slug);
  if (since === null || found.length === 0) return t.first;
  const changes = found.flatMap((plan) => plan.changes.map((change) => changeWords(change, language)));
  return changes.length === 0 ? t.none({ since }) : `${changes.join('. ')}.`;
}
