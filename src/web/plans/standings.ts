import type { Language } from '../../kernel/index.ts';
import type { PublicPlan } from '../../plans/index.ts';
import type { PlanTileState } from '../charts/tile-map.ts';
import type { ReleaseScene } from '../site/page.ts';
import { onDate } from '../words/dates.ts';
import { say } from '../words/messages.ts';
import { count } from '../words/number.ts';
import { keepingOf, planSentence, positionName } from './position-words.ts';
import { standingsMessages } from './standings-messages.ts';

/** A force with its newest plan, in the reader's words. */
export interface Standing {
  readonly force: string;
  readonly short: string;
  readonly address: string;
  readonly plan: PublicPlan | undefined;
  readonly state: PlanTileState | 'missing';
  readonly position: string;
  readonly sentence: string;
}

/** A plan that was never adopted is overdue by the rule, and a reader wants to know that there is none. */
function positionWord(finding: PublicPlan['finding'], language: Language): string {
  const t = say(standingsMessages, language);
  if (finding === null) return t.noneHeld;
  return finding.rule === 'not-adopted' ? t.notAdopted : positionName(finding.position, language);
}

/** Every force with its newest plan of a release, in alphabetical order. */
export function standingsOf(scene: ReleaseScene): readonly Standing[] {
  const { plans } = scene.edition.snapshot;
  return scene.forces.territorial[scene.language].map((force): Standing => {
    const plan = plans.findLast((each) => each.force === force.slug);
    const finding = plan?.finding ?? null;
    return {
      force: force.slug,
      short: force.short[scene.language],
      address: scene.href(`/forces/${force.slug}/plan`),
      plan,
      state: finding === null ? 'missing' : keepingOf(finding.position),
      position: positionWord(finding, scene.language),
      sentence:
        (plan && planSentence(plan, scene.language)) ?? say(standingsMessages, scene.language).noneHeld,
    };
  });
}

/** How many keep up, slip and do not keep up, and on which day; undefined where the release holds no plans. */
export function standingsLead(
  { edition, language }: ReleaseScene,
  standings: readonly Standing[],
): string | undefined {
  const [first] = edition.snapshot.plans;
  const summed = (state: Standing['state']): string =>
    count(standings.filter((each) => each.state === state).length);
  return (
    first &&
    say(standingsMessages, language).lead({
      day: onDate(first.on, language),
      all: count(standings.length),
      onTime: summed('on-time'),
      slipping: summed('slipping'),
      failing: summed('failing'),
    })
  );
}
