import type { Page, Scene } from '../../../site/page.ts';
import { onDate } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { helpMessages } from './messages.ts';
import { supportLineTable } from './support-lines.ts';

/** Whom to call. */
export function helpPage(scene: Scene): Page {
  const { language } = scene;
  const t = say(helpMessages, language);
  const { checked_on, read_on, lines } = supportLineTable;
  return {
    template: 'pages/about/help/page.njk',
    title: t.title,
    summary: t.summary,
    view: {
      t,
      lines: lines.map((line) => ({
        name: line.name[language],
        what: line.what[language],
        telephone: line.telephone,
        call: `tel:${line.telephone.replaceAll(' ', '')}`,
      })),
      checked:
        checked_on === null
          ? t.unchecked({ day: onDate(read_on, language) })
          : t.checked({ day: onDate(checked_on, language) }),
    },
  };
}
