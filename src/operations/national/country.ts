import {
  briefActionsIn,
  listByAndForForces,
  listPlans,
  listRecommendations,
  reachesEveryPlan,
  readBriefText,
  type Transaction,
} from '../../database/index.ts';
import {
  accept,
  type Bilingual,
  type Clock,
  type PlainDate,
  present,
  type Result,
} from '../../kernel/index.ts';
import {
  type BehindEntry,
  behindList,
  type ChaseEntry,
  chaseList,
  type ForceReturn,
  type MatrixColumn,
  type MatrixQuestion,
  type MatrixRow,
  matrixOf,
  ownColumn,
  type RatedStanding,
  type ReturnStanding,
  returnStanding,
  standingsOf,
} from '../../national/index.ts';
import { territorial } from '../../places/index.ts';
import {
  actionOverview,
  askedBy,
  type BriefOverview,
  editionOn,
  type Plan,
  type Position,
  planOverview,
} from '../../plans/index.ts';
import { auditNational, dayOf, type NationalDesk, notThere, returnRuleOn } from './desk.ts';

/** Where the whole plan of a force stands; null where it promises nothing yet. */
export interface ForcePlanStanding {
  readonly force: string;
  readonly framework: string;
  readonly position: Position | null;
}

/** Every plan of the country as it stands on a day. */
export interface Country {
  readonly on: PlainDate;
  readonly standings: readonly RatedStanding[];
  readonly returns: readonly ForceReturn[];
  /** The frameworks that plans were made under, by id: the one of most plans first. */
  readonly frameworks: readonly string[];
  readonly plans: readonly ForcePlanStanding[];
}

function standingOf({ action, slipDays, finding, ratings }: BriefOverview, plan: Plan): RatedStanding {
  const reason = finding?.reasons[0];
  return {
    force: action.force,
    action: action.id,
    reference: action.reference,
    framework: plan.framework,
    frameworkVersion: plan.frameworkVersion,
    nationalAction: action.nationalAction,
    pillars: action.pillars,
    state: action.state,
    firstDueOn: action.baseline?.dueOn ?? null,
    dueOn: action.dueOn,
    slipDays,
    position: finding?.position ?? null,
    rule: reason?.rule ?? null,
    sinceOn: reason?.sinceOn ?? null,
    claimed: action.claim?.grade ?? null,
    verified: action.verification?.grade ?? null,
    hasMeasure: action.outcome?.kind === 'measure',
    published: action.publish,
    ratings: { now: ratings.now?.meaning ?? null, before: ratings.before?.meaning ?? null },
  };
}

const latest = (days: readonly (PlainDate | null)[]): PlainDate | null =>
  days
    .flatMap((day) => (day === null ? [] : [day]))
    .sort()
    .at(-1) ?? null;
const earliest = (days: readonly (PlainDate | null)[]): PlainDate | null =>
  days.flatMap((day) => (day === null ? [] : [day])).sort()[0] ?? null;

/** Reads every plan that the transaction may see and works out where each action stands. Reads only. */
export async function readCountry(transaction: Transaction, desk: NationalDesk): Promise<Country> {
  const on = dayOf(desk);
  const edition = editionOn(desk.rules.plans, on);
  const plans = await listPlans(transaction);
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const frameworks = byPlans(plans);
  const standings: RatedStanding[] = [];
  const overviews = new Map<string, BriefOverview[]>();
  const reported = new Map<string, PlainDate | null>();
  for (const framework of frameworks) {
    for (const { action, facts } of await briefActionsIn(await readBriefText(transaction, { framework }))) {
      const overview = actionOverview(action, facts, on, edition);
      standings.push(standingOf(overview, present(byId.get(action.plan), action.plan)));
      const beside = overviews.get(action.plan);
      if (beside === undefined) overviews.set(action.plan, [overview]);
      else beside.push(overview);
      reported.set(action.force, latest([reported.get(action.force) ?? null, facts.lastReportedOn]));
    }
  }
  const returns = territorial(desk.forces).map(({ slug }) => ({
    force: slug,
    planAdoptedOn: earliest(plans.filter(({ force }) => force === slug).map(({ adoptedOn }) => adoptedOn)),
    lastReportedOn: reported.get(slug) ?? null,
  }));
  const standingPlans = plans.map((plan) => {
    const asked = askedBy(desk.rules.plans, plan.framework);
    const { finding } = planOverview(plan, asked, overviews.get(plan.id) ?? [], on, edition);
    return { force: plan.force, framework: plan.framework, position: finding?.position ?? null };
  });
  return { on, standings, returns, frameworks, plans: standingPlans };
}

/** The frameworks of plans, the one of most plans first; by id where they are as many. */
function byPlans(plans: readonly Plan[]): readonly string[] {
  const many = new Map<string, number>();
  for (const { framework } of plans) many.set(framework, (many.get(framework) ?? 0) + 1);
  return [...many].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([framework]) => framework);
}

/** Gives the country as it was at most a few seconds ago, to those who may see all of it. */
export interface CountryView {
  look(transaction: Transaction, desk: NationalDesk): Promise<Country | undefined>;
}

const lookAgainAfterMilliseconds = 5_000;

/**
 * The matrix is the same for everyone who reaches every force, and working it out takes longer than drawing it: one look
 * serves all who ask within five seconds, and who asks meanwhile gets the last one. Whether somebody may see it is asked of
 * the database each time, in the transaction of the request itself; undefined for whoever does not reach every plan.
 */
export function openCountryView(clock: Clock): CountryView {
  let held: { readonly country: Country; readonly at: number } | undefined;
  let looking: Promise<Country> | undefined;
  const lookAgain = (transaction: Transaction, desk: NationalDesk): Promise<Country> => {
    looking ??= readCountry(transaction, desk)
      .then((country) => {
        held = { country, at: clock.now() };
        return country;
      })
      .finally(() => {
        looking = undefined;
      });
    return looking;
  };
  return {
    look: async (transaction, desk) => {
      if (desk.database.door !== 'jobs' && !(await reachesEveryPlan(transaction))) return undefined;
      const on = dayOf(desk);
      if (held === undefined || held.country.on !== on) return lookAgain(transaction, desk);
      if (clock.now() - held.at < lookAgainAfterMilliseconds || looking !== undefined) return held.country;
      return lookAgain(transaction, desk);
    },
  };
}

/** The matrix as the coordinator's page shows it. */
export interface MatrixView {
  readonly on: PlainDate;
  readonly framework: string | undefined;
  /** Every framework that there are plans under. */
  readonly frameworks: readonly string[];
  /** Where the whole plan of each force asked for stands under that framework, whatever else was asked. */
  readonly plans: readonly ForcePlanStanding[];
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  readonly behind: readonly BehindEntry<RatedStanding>[];
  readonly returns: readonly ReturnStanding[];
}

/** Columns of a framework: its actions in their order, and one for the forces' own. */
export function columnsOf(desk: NationalDesk, framework: string | undefined): readonly MatrixColumn[] {
  const held = desk.frameworks.frameworks.find(({ id }) => id === framework);
  const actions = held?.actions.map(({ id, pillars }) => ({ id, pillars })) ?? [];
  return [...actions, { id: ownColumn, pillars: [] }];
}

/** The country as a matrix, cut by a question. One audit entry. Refused `not-found` to whoever does not reach every plan. */
export function readMatrix(
  desk: NationalDesk,
  view: CountryView,
  question: MatrixQuestion,
): Promise<Result<MatrixView, 'not-found'>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const country = await view.look(transaction, desk);
    if (country === undefined) return notThere();
    await auditNational(transaction, 'matrix.read', { kind: 'country', id: 'matrix' }, { ...question });
    return accept(answered(desk, country, question));
  });
}

/** A question asked of the same look at the country has the same answer, whoever asks: it is worked out once. */
const answers = new WeakMap<Country, Map<string, MatrixView>>();
const answersMax = 200;

function answered(desk: NationalDesk, country: Country, question: MatrixQuestion): MatrixView {
  const known = answers.get(country) ?? new Map<string, MatrixView>();
  answers.set(country, known);
  const key = JSON.stringify(question);
  const view = known.get(key) ?? matrixViewOf(desk, country, question);
  if (known.size < answersMax) known.set(key, view);
  return view;
}

function matrixViewOf(desk: NationalDesk, country: Country, question: MatrixQuestion): MatrixView {
  const { on } = country;
  const framework = country.frameworks.find((id) => id === question.framework) ?? country.frameworks[0];
  const asked = { ...question, framework: question.framework ?? framework ?? null };
  const forces = country.returns.map(({ force }) => force);
  const columns = columnsOf(desk, framework).filter(
    ({ id, pillars }) =>
      (question.column === null || id === question.column) &&
      (question.pillar === null || id === ownColumn || pillars.includes(question.pillar)),
  );
  const rule = returnRuleOn(desk.rules, on);
  return {
    on,
    framework,
    frameworks: country.frameworks,
    plans: country.plans.filter(
      (plan) => plan.framework === framework && (question.force === null || plan.force === question.force),
    ),
    columns,
    rows: matrixOf(forces, columns, country.standings, asked, on),
    behind: behindList(country.standings, asked, on),
    returns: country.returns.map((one) => returnStanding(one, rule, on)),
  };
}

/** The chase list, with the coverage of returns that it stands on. */
export interface ChaseView {
  readonly on: PlainDate;
  readonly entries: readonly ChaseEntry[];
  readonly returns: readonly ReturnStanding[];
  /** What the recommendations of the list are called, by id. */
  readonly titles: Readonly<Record<string, Bilingual>>;
  /** Forces whose register names no by-and-for organisation. */
  readonly withoutByAndFor: readonly string[];
}

/** Whom to ask for what, and since when. One audit entry. Refused `not-found` to whoever does not reach every plan. */
export function readChase(desk: NationalDesk, view: CountryView): Promise<Result<ChaseView, 'not-found'>> {
  return desk.database.transact(desk.act, async (transaction) => {
    const country = await view.look(transaction, desk);
    if (country === undefined) return notThere();
    const { on, standings, frameworks } = country;
    const rule = returnRuleOn(desk.rules, on);
    const returns = country.returns.map((one) => returnStanding(one, rule, on));
    const register = await listRecommendations(transaction);
    const recommendations = register.flatMap(standingsOf);
    const titles = Object.fromEntries(register.map(({ id, title }) => [id, title]));
    const heard = new Set(await listByAndForForces(transaction));
    const plansAskedBy = frameworks[0] === undefined ? null : askedBy(desk.rules.plans, frameworks[0]);
    const entries = chaseList({ standings, returns, recommendations, plansAskedBy }, on);
    await auditNational(
      transaction,
      'chase.read',
      { kind: 'country', id: 'chase' },
      { entries: entries.length },
    );
    const withoutByAndFor = returns.map(({ force }) => force).filter((force) => !heard.has(force));
    return accept({ on, entries, returns, titles, withoutByAndFor });
  });
}
