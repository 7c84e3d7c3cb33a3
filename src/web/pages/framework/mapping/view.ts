import { type GridCell, type MappingView, mappingViewOf } from '../../../../framework/index.ts';
import type { Page, Scene } from '../../../site/page.ts';
import { type Said, say } from '../../../words/messages.ts';
import { mappingMessages } from './messages.ts';

type Words = Said<typeof mappingMessages>;

const cellWords = (cell: GridCell, t: Words): string =>
  [cell.primary.join(', '), cell.further.length === 0 ? '' : `(${t.also} ${cell.further.join(', ')})`]
    .filter((part) => part !== '')
    .join(' ');

function tablesOf(view: MappingView, t: Words): Record<string, unknown> {
  return {
    grid: {
      caption: t.gridCaption,
      columns: [{ text: t.pillar }, ...view.grid.columns.map((column) => ({ text: column.text }))],
      rows: view.grid.rows.map((row) => ({
        name: row.pillar?.text ?? t.all,
        cells: row.cells.map((cell) => cellWords(cell, t)),
      })),
    },
    list: {
      caption: t.listCaption,
      columns: [{ text: t.entry }, { text: t.mainly }, { text: t.further }, { text: t.reason }],
      rows: view.placed.map((entry) => ({
        name: `${entry.id} ${entry.text}`,
        cells: [
          entry.primary.text,
          entry.further.map((place) => place.text).join(', '),
          `${entry.reason} (${entry.markMeaning})`,
        ],
      })),
    },
  };
}

/** Where each entry of the older framework goes in the newer one; not found before a mapping is loaded. */
export function mappingPage(scene: Scene): Page | undefined {
  const joined = scene.shelf.held.mappings.at(-1);
  if (joined === undefined) return undefined;
  const t = say(mappingMessages, scene.language);
  const view = mappingViewOf(joined.mapping, joined, scene.language);
  return {
    template: 'pages/framework/mapping/page.njk',
    title: t.title,
    summary: t.summary,
    view: {
      t,
      breadcrumbs: [{ text: t.framework, address: scene.href('/framework') }],
      mapping: view,
      ...tablesOf(view, t),
    },
  };
}
