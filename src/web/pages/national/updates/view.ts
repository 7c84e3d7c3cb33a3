import { written } from '../../../../national/index.ts';
import type { NationalScene } from '../../../site/national-library.ts';
import type { Page } from '../../../site/page.ts';
import { inPeriod, onDay } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { updatesMessages } from './messages.ts';

/** The newest update in one sentence: its period, its day, and how many actions are behind, by its own figure. */
function latestWords({ language, latest }: NationalScene): string | undefined {
  if (latest === undefined || latest.summary.publishedAt === null) return undefined;
  const t = say(updatesMessages, language);
  const facts = {
    period: inPeriod(latest.document.period, language),
    day: onDay(latest.summary.publishedAt, language),
  };
  const behind = latest.document.figures.find(({ key }) => key === 'plans.behind');
  if (behind === undefined) return t.latestPublished(facts);
  const part = (name: 'numerator' | 'denominator') => written(behind, name, language);
  return t.latestBehind({ ...facts, behind: part('numerator'), actions: part('denominator') });
}

/** Every update that was published, newest first, and the corrections register. */
export function updatesPage(scene: NationalScene): Page {
  const { language, national } = scene;
  const t = say(updatesMessages, language);
  const latest = national.updates.find(({ state }) => state === 'published')?.id;
  const address = (id: string): string => scene.href(`/updates/${id}`);
  return {
    template: 'pages/national/updates/page.njk',
    title: t.title,
    summary: t.summary,
    view: {
      t,
      latest: latestWords(scene),
      updates: national.updates.map(({ id, period, state, publishedAt, corrects }) => ({
        name: t.name({ period: inPeriod(period, language) }),
        address: address(id),
        tag: state === 'corrected' ? t.corrected : id === latest ? t.latest : undefined,
        published: publishedAt === null ? '' : t.published({ day: onDay(publishedAt, language) }),
        corrects: corrects === null ? undefined : t.corrects({ reason: corrects.reason[language] }),
      })),
      corrections: national.corrections.map(({ update, replacedBy, at, reason }) => ({
        line: t.replaced({ day: onDay(at, language), reason: reason[language] }),
        old: address(update),
        next: address(replacedBy),
      })),
      links: [
        { address: scene.href('/calendar'), text: t.calendar },
        { address: scene.href('/themes'), text: t.themes },
        { address: scene.href('/recommendations'), text: t.recommendations },
        { address: scene.href('/engagement'), text: t.engagement },
      ],
    },
  };
}
