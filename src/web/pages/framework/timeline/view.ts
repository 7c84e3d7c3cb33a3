import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  dateInWords,
  type EventView,
  markMeanings,
  parseOtherAccounts,
  viewOf,
} from '../../../../framework/index.ts';
import type { Language } from '../../../../kernel/index.ts';
import { projectFile } from '../../../folder.ts';
import type { Page, Scene } from '../../../site/page.ts';
import { say } from '../../../words/messages.ts';
import { timelineMessages } from './messages.ts';

const accounts = parseOtherAccounts(
  parse(readFileSync(projectFile('reference', 'other-accounts.yaml'), 'utf8')),
);

/** What other accounts say of a step: their date, how sure that is, and why it is not in the step's place. */
function otherAccounts(framework: string, event: string, language: Language) {
  const t = say(timelineMessages, language);
  return accounts
    .filter((one) => one.framework === framework && one.event === event)
    .map(({ due, mark, note }) =>
      t.other({
        day: dateInWords(due, language),
        mark: markMeanings[mark][language],
        note: note[language],
      }),
    );
}

/** How many steps had a day to keep, how many came after it, and of how many nobody told us. */
function leadOf(events: readonly EventView[], language: Language): string {
  const dated = events.filter(({ due }) => due !== undefined);
  return say(timelineMessages, language).lead({
    dated: dated.length,
    late: dated.filter(({ late }) => late !== undefined).length,
    unknown: dated.filter(({ happened }) => happened.kind === 'not-recovered').length,
  });
}

/** Every dated step of every framework, with how late it came. */
export function timelinePage(scene: Scene): Page {
  const t = say(timelineMessages, scene.language);
  const frameworks = scene.shelf.held.frameworks.map((framework) => {
    const view = viewOf(framework, scene.language);
    const address = scene.href(`/framework/${framework.id}`);
    return {
      title: view.title,
      lead: leadOf(view.timeline, scene.language),
      events: view.timeline.map((event) => ({
        ...event,
        others: otherAccounts(framework.id, event.id, scene.language),
        concerns: [...event.actions, ...event.measures].map(({ id }) => ({
          id,
          address: `${address}#${id}`,
        })),
      })),
    };
  });
  return {
    template: 'pages/framework/timeline/page.njk',
    title: t.title,
    summary: t.summary,
    view: {
      t,
      breadcrumbs: [{ text: t.framework, address: scene.href('/framework') }],
      frameworks,
    },
  };
}
