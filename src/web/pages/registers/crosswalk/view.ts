import type { Framework } from '../../../../framework/index.ts';
import type { Language } from '../../../../kernel/index.ts';
import { type FrameworkView, holdsOn, severalPillars, withoutHome } from '../../../../national/index.ts';
import type { CrosswalkView } from '../../../../operations/national/index.ts';
import { type Position, positions } from '../../../../plans/index.ts';
import { placeName } from '../../../figures/figure.ts';
import { positionTitle } from '../../../national/matrix-table.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { crosswalkMessages } from './messages.ts';

type Words = Said<typeof crosswalkMessages>;
const shownMax = 60;

/** The name of a part of a framework: a pillar's name, an action's id, or one of the lines besides. */
function partName(framework: Framework, id: string, language: Language, t: Words): string {
  if (id === severalPillars) return t.several;
  if (id === withoutHome) return t.withoutHome;
  return framework.pillars.find((pillar) => pillar.id === id)?.name[language] ?? id;
}

function viewTable(view: FrameworkView, framework: Framework, caption: string, language: Language, t: Words) {
  const cells = (line: {
    readonly actions: number;
    readonly positions: Readonly<Record<Position, number>>;
  }) => [count(line.actions), ...positions.map((position) => count(line.positions[position]))];
  return {
    caption,
    columns: [
      { text: t.pillar },
      { text: t.actions, numeric: true },
      ...positions.map((position) => ({ text: positionTitle(position, language), numeric: true })),
    ],
    rows: [
      ...view.lines.map((line) => ({ name: partName(framework, line.id, language, t), cells: cells(line) })),
      { name: t.total, cells: cells(view.total) },
    ],
  };
}

/** Both views of the same day, the grid, what is left open on either side, and the homes. */
export function crosswalkPage(visit: Visit, shown: CrosswalkView | undefined): StaffPage {
  const { language, href, place, purpose, appointment } = visit;
  const t = say(crosswalkMessages, language);
  const page = {
    template: 'pages/registers/crosswalk/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
  };
  if (shown === undefined) return { ...page, view: { t, shown: false } };
  const { from, to, older, newer, grid, orphans, standings, homes, on } = shown;
  const mayAttach = purpose === 'coordinate' || appointment.role === 'force-lead';
  const byAction = new Map(standings.map((one) => [one.action, one]));
  const holding = homes.filter((home) => holdsOn(home, on));
  const nameOf = (action: string): string => {
    const one = byAction.get(action);
    return one === undefined ? action : `${placeName(place.forces, one.force, language)}, ${one.reference}`;
  };
  return {
    ...page,
    view: {
      t,
      shown: true,
      lead: t.lead({ actions: count(older.total.actions) }),
      tables: [
        viewTable(older, from, t.older({ title: from.title[language] }), language, t),
        viewTable(newer, to, t.newer({ title: to.title[language] }), language, t),
        {
          caption: t.grid,
          columns: [
            { text: t.pillar },
            ...grid.columns.map((id) => ({ text: partName(to, id, language, t), numeric: true })),
          ],
          rows: grid.rows.map(({ id, cells }) => ({
            name: partName(from, id, language, t),
            cells: cells.map(count),
          })),
        },
      ],
      orphans: orphans.withoutPrimary.slice(0, shownMax).map(({ action, nationalAction }) => ({
        text: `${nameOf(action)}${nationalAction === null ? '' : ` (${nationalAction})`}`,
        address: mayAttach ? href(`/crosswalk/${action}/attach`) : undefined,
      })),
      moreOrphans:
        orphans.withoutPrimary.length > shownMax
          ? t.moreOrphans({ count: count(orphans.withoutPrimary.length - shownMax) })
          : undefined,
      ancestors: orphans.withoutAncestor.map((id) => partName(to, id, language, t)),
      mapped: purpose === 'coordinate' ? href('/crosswalk/mapped') : undefined,
      homes: holding.slice(0, shownMax).map((home) => ({
        text: `${nameOf(home.action)}: ${partName(to, home.entry, language, t)}${home.isPrimary ? ` (${t.mainHome})` : ''}`,
        since: `${t.since} ${onDate(home.attachedOn, language)}`,
        reason: home.reason,
        end: mayAttach ? href(`/crosswalk/homes/${home.id}/end`) : undefined,
      })),
      moreHomes:
        holding.length > shownMax ? t.moreOrphans({ count: count(holding.length - shownMax) }) : undefined,
    },
  };
}
