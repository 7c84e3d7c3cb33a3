import type { Framework } from '../../../../framework/index.ts';
import type { Language } from '../../../../kernel/index.ts';
import {
  type DoneBy,
  type FrameworkView,
  holdsOn,
  severalPillars,
  type ToldHome,
  withoutHome,
} from '../../../../national/index.ts';
import type { CrosswalkView } from '../../../../operations/national/index.ts';
import { type Position, positions } from '../../../../plans/index.ts';
import { placeName } from '../../../figures/figure.ts';
import { positionTitle } from '../../../national/matrix-table.ts';
import { roleTitle } from '../../../staff/layout.ts';
import type { StaffPage, StaffPlace, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { writtenIn } from '../../../words/written-in.ts';
import { crosswalkMessages } from './messages.ts';

type Words = Said<typeof crosswalkMessages>;

/** The force whose homes are listed: the reader's own, or the one that the address names; none for the whole country. */
export function forceAsked({ appointment, query, place }: Visit): string | undefined {
  const asked = appointment.force ?? query.force?.[0];
  return place.forces.territorial.en.find(({ slug }) => slug === asked)?.slug;
}

/** For the whole country: each force with how many of its actions have homes, and how many have no main one. */
function forcesTable(
  shown: CrosswalkView,
  { language, href, place }: Visit,
  t: Words,
): Record<string, unknown> {
  const { homes, orphans, on, standings } = shown;
  const holding = homes.filter((home) => holdsOn(home, on));
  return {
    caption: t.byForce,
    columns: [
      { text: t.force },
      { text: t.actions, numeric: true },
      { text: t.homesHeld, numeric: true },
      { text: t.withoutHome, numeric: true },
    ],
    rows: [...new Set(standings.map(({ force }) => force))].map((force) => ({
      name: placeName(place.forces, force, language),
      address: `${href('/crosswalk')}?force=${force}#homes`,
      cells: [
        count(standings.filter((one) => one.force === force && one.position !== null).length),
        count(holding.filter((one) => one.force === force).length),
        count(orphans.withoutPrimary.filter((one) => one.force === force).length),
      ],
    })),
  };
}

/** The name of a part of a framework: a pillar's name, an action's id, or one of the lines besides. */
function partName(framework: Framework, id: string, language: Language, t: Words): string {
  if (id === severalPillars) return t.several;
  if (id === withoutHome) return t.withoutHome;
  return framework.pillars.find((pillar) => pillar.id === id)?.name[language] ?? id;
}

/** The same for a list: an action with what it asks for behind its id. */
function entryName(framework: Framework, id: string, language: Language, t: Words): string {
  const action = framework.actions.find((one) => one.id === id);
  return action === undefined ? partName(framework, id, language, t) : `${id}: ${action.text[language]}`;
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

function gridTable({ from, to, grid }: CrosswalkView, language: Language, t: Words): Record<string, unknown> {
  return {
    caption: t.grid,
    columns: [
      { text: t.pillar },
      ...grid.columns.map((id) => ({ text: partName(to, id, language, t), numeric: true })),
    ],
    rows: grid.rows.map(({ id, cells }) => ({
      name: partName(from, id, language, t),
      cells: cells.map(count),
    })),
  };
}

/**
 * Whose hand it was: the name where the reader may know it, and the role, which is all that others are told. A home of
 * before roles were kept may have neither.
 */
function handText({ role, name }: DoneBy, place: StaffPlace, language: Language, t: Words): string {
  const known = place.matrix.roles.find(({ id }) => id === role);
  const title = known && roleTitle(place, known.id, language);
  if (name === null) return title ?? t.unnamed;
  return title === undefined ? name : t.personAs({ name, role: title });
}

/** A home as the list tells it: where, since when, by whom and why; and, where it ended, the same of its end. */
function toldHome(home: ToldHome, to: Framework, visit: Visit, t: Words) {
  const { language, place } = visit;
  const { attachedBy, ended } = home;
  return {
    text: `${partName(to, home.entry, language, t)}${home.isPrimary ? ` (${t.mainHome})` : ''}`,
    events: [
      {
        text: t.attached({
          day: onDate(home.attachedOn, language),
          who: handText(attachedBy, place, language, t),
        }),
        reason: home.reason,
        lang: writtenIn(home.reason),
      },
      ...(ended === null
        ? []
        : [
            {
              text: t.ended({ day: onDate(ended.on, language), who: handText(ended.by, place, language, t) }),
              reason: ended.reason,
              lang: writtenIn(ended.reason),
            },
          ]),
    ],
  };
}

/** What an action is called: its force and its reference, and what it promises in the force's own words where they are held. */
interface NamedAction {
  readonly name: string;
  readonly promise?: string;
  readonly lang?: Language;
}

/** How each action of a view is named. */
function namesIn(
  { standings, promises }: CrosswalkView,
  { language, place }: Visit,
): (action: string) => NamedAction {
  const standingOf = new Map(standings.map((one) => [one.action, one]));
  return (action) => {
    const one = standingOf.get(action);
    const promise = promises.get(action);
    return {
      name: one === undefined ? action : `${placeName(place.forces, one.force, language)}, ${one.reference}`,
      ...(promise === undefined ? {} : { promise, lang: writtenIn(promise) }),
    };
  };
}

/** Homes below the actions that have them, by the actions' names. */
function homesByAction(
  homes: readonly ToldHome[],
  namedAs: (action: string) => NamedAction,
  language: Language,
): readonly (NamedAction & { readonly homes: readonly ToldHome[] })[] {
  return [...new Set(homes.map(({ action }) => action))]
    .map((action) => ({ ...namedAs(action), homes: homes.filter((home) => home.action === action) }))
    .sort((one, other) => one.name.localeCompare(other.name, language, { numeric: true }));
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
  const { from, to, older, newer, orphans, told } = shown;
  const mayAttach = purpose === 'coordinate' || appointment.role === 'force-lead';
  const force = forceAsked(visit);
  const ofForce = <One extends { readonly force: string }>(list: readonly One[]): readonly One[] =>
    list.filter((one) => one.force === force);
  const namedAs = namesIn(shown, visit);
  const listed = (isListed: (home: ToldHome) => boolean) =>
    homesByAction(told.filter(isListed), namedAs, language).map(({ homes, ...action }) => ({
      ...action,
      homes: homes.map((home) => ({
        ...toldHome(home, to, visit, t),
        end: mayAttach && home.ended === null ? href(`/crosswalk/homes/${home.id}/end`) : undefined,
      })),
    }));
  return {
    ...page,
    view: {
      t,
      shown: true,
      lead: t.lead({ actions: count(older.total.actions) }),
      tables: [
        viewTable(older, from, t.older({ title: from.title[language] }), language, t),
        viewTable(newer, to, t.newer({ title: to.title[language] }), language, t),
        gridTable(shown, language, t),
      ],
      forces: force === undefined ? forcesTable(shown, visit, t) : undefined,
      orphans: ofForce(orphans.withoutPrimary).map(({ action, nationalAction }) => ({
        ...namedAs(action),
        answers: nationalAction,
        address: mayAttach ? href(`/crosswalk/${action}/attach`) : undefined,
      })),
      chosen:
        force === undefined ? undefined : t.ofForce({ force: placeName(place.forces, force, language) }),
      all: appointment.force === null ? href('/crosswalk') : undefined,
      ancestors: orphans.withoutAncestor.map((id) => entryName(to, id, language, t)),
      mapped: purpose === 'coordinate' ? href('/crosswalk/mapped') : undefined,
      homes: listed(({ ended }) => ended === null),
      endedHomes: listed(({ ended }) => ended !== null),
    },
  };
}
