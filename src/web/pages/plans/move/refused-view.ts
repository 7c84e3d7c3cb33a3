import { londonDateOf } from '../../../../kernel/index.ts';
import type { ActionView } from '../../../../operations/plans/index.ts';
import {
  forbidWork,
  type Move,
  moveNames,
  type Requirement,
  requirementMeanings,
  stateNames,
  type Transition,
  transitions,
  unmetBefore,
} from '../../../../plans/index.ts';
import { tieMessages } from '../../../plans/tie-messages.ts';
import { roleTitle } from '../../../staff/layout.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { planFormPage } from '../form/view.ts';
import { moveMessages } from './messages.ts';

/** What keeps the reader from a move that their role may try, whatever they would type. */
export function unmetFor(
  visit: Visit,
  { action, history, standing }: ActionView,
  transition: Transition,
): readonly Requirement[] {
  const evidenceOn = history.evidence.map(({ datedOn }) => datedOn);
  const today = londonDateOf(visit.desk.now);
  return unmetBefore({ action, evidenceOn, standing, today }, transition);
}

function tiesIn(visit: Visit, { standing }: ActionView): readonly string[] {
  const t = say(tieMessages, visit.language);
  return standing.ties.map((tie) => t[tie]);
}

/** Where the reader can mend what is missing, for those who may work on the action. */
const mendedAt: Readonly<Partial<Record<Requirement, 'evidence' | 'details' | 'dates'>>> = {
  'dated-evidence': 'evidence',
  'equality-assessment': 'details',
  'outcome-or-reason': 'details',
  'whole-promise': 'dates',
};

function linksFor(visit: Visit, { action, standing }: ActionView, unmet: readonly Requirement[]) {
  const t = say(moveMessages, visit.language);
  const may = (work: 'evidence' | 'change'): boolean =>
    forbidWork(work, action.state, standing) === undefined;
  const places = new Set(unmet.map((requirement) => mendedAt[requirement]));
  const texts = { evidence: t.addEvidence, dates: t.changeDates, details: t.changeDetails };
  return (['evidence', 'dates', 'details'] as const)
    .filter((place) => places.has(place) && may(place === 'evidence' ? 'evidence' : 'change'))
    .map((place) => ({ path: `/actions/${action.id}/${place}`, text: texts[place] }));
}

function refusalPage(
  visit: Visit,
  view: ActionView,
  move: Move,
  shown: { readonly lead: string; readonly notes: readonly string[]; readonly unmet: readonly Requirement[] },
): StaffPage {
  const t = say(moveMessages, visit.language);
  const { reference, id } = view.action;
  return planFormPage(visit, {
    title: t.title({ move: moveNames[move][visit.language], reference }),
    lead: shown.lead,
    fields: [],
    button: undefined,
    notes: shown.notes,
    links: linksFor(visit, view, shown.unmet),
    errors: {},
    under: { path: `/actions/${id}`, text: t.action({ reference }) },
  });
}

/** A move of the reader's role that lacks something: what, and where it is mended. */
export function notYetPage(
  visit: Visit,
  view: ActionView,
  { move }: Transition,
  unmet: readonly Requirement[],
): StaffPage {
  const { language } = visit;
  const t = say(moveMessages, language);
  const ties = unmet.includes('outside-the-line') ? tiesIn(visit, view) : [];
  return refusalPage(visit, view, move, {
    lead: t.notYet({ move: moveNames[move][language] }),
    notes: [...unmet.map((requirement) => requirementMeanings[requirement][language]), ...ties],
    unmet,
  });
}

/** A move that is for others, or not made from where the action is: who may, and what keeps the reader from it. */
export function notYoursPage(visit: Visit, view: ActionView, move: Move): StaffPage {
  const { language, appointment, place } = visit;
  const t = say(moveMessages, language);
  const { state } = view.action;
  const transition = transitions.find((each) => each.move === move && each.from === state);
  const notes =
    transition === undefined
      ? [t.atStage({ state: stateNames[state][language] })]
      : [
          ...(transition.requires.includes('outside-the-line')
            ? [requirementMeanings['outside-the-line'][language], ...tiesIn(visit, view)]
            : []),
          t.actingAs({
            role: roleTitle(place, appointment.role, language),
            roles: transition.roles.map((role) => roleTitle(place, role, language)).join('; '),
          }),
        ];
  return refusalPage(visit, view, move, {
    lead: t.notYours({ move: moveNames[move][language] }),
    notes,
    unmet: [],
  });
}
