import {
  listByAndForForces,
  listRecommendations,
  reachesEveryPlan,
  type Transaction,
} from '../../database/index.ts';
import { accept, type Bilingual, type Clock, type PlainDate, type Result } from '../../kernel/index.ts';
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
import { askedBy, type Position } from '../../plans/index.ts';
import { byPlans, type CountedPlan, countPlans, latest } from './counted-plan.ts';
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

const earliest = (days: readonly (PlainDate | null)[]): PlainDate | null =>
  days.flatMap((day) => (day === null ? [] : [day])).sort()[0] ?? null;

function countryOf(desk: NationalDesk, counts: readonly CountedPlan[]): Country {
  const frameworks = byPlans(counts.map(({ plan }) => plan));
  const under = (framework: string) => counts.filter(({ plan }) => plan.framework === framework);
  return {
    on: dayOf(desk),
    standings: frameworks.flatMap((framework) => under(framework).flatMap(({ standings }) => standings)),
    returns: territorial(desk.forces).map(({ slug }) => {
      const own = counts.filter(({ plan }) => plan.force === slug);
      return {
        force: slug,
        planAdoptedOn: earliest(own.map(({ plan }) => plan.adoptedOn)),
        lastReportedOn: latest(own.map(({ lastReportedOn }) => lastReportedOn)),
      };
    }),
    frameworks,
    plans: counts.map(({ plan, position }) => ({ force: plan.force, framework: plan.framework, position })),
  };
}

/** Reads every plan that the transaction may see and works out where each action stands. Reads only. */
export async function readCountry(transaction: Transaction, desk: NationalDesk): Promise<Country> {
  return countryOf(desk, await countPlans(transaction, desk));
}

/** Gives the country as it was at most a few seconds ago, to those who may see all of it. */
export interface CountryView {
  look(transaction: Transaction, desk: NationalDesk): Promise<Country | undefined>;
}

const lookAgainAfterMilliseconds = 5_000;

/** The country as it was looked at last, and what it was worked out of. */
interface HeldCountry {
  readonly country: Country;
  readonly counts: readonly CountedPlan[];
  readonly frameworks: NationalDesk['frameworks'];
  readonly at: number;
}

/** Whether a look finds the day, the frameworks and the plans that the last one found. */
const isSame = (last: HeldCountry, desk: NationalDesk, counts: readonly CountedPlan[]): boolean =>
  last.country.on === dayOf(desk) &&
  last.frameworks === desk.frameworks &&
  last.counts.length === counts.length &&
  last.counts.every((one, at) => one === counts[at]);

/**
 * The matrix is the same for everyone who reaches every force, and working it out takes longer than drawing it: one look
 * serves all who ask within five seconds, and who asks meanwhile gets the last one. Whether somebody may see it is asked of
 * the database each time, in the transaction of the request itself; undefined for whoever does not reach every plan. A look
 * that finds what the one before it found gives the same country, so that what was drawn of it stays.
 */
export function openCountryView(clock: Clock): CountryView {
  let held: HeldCountry | undefined;
  let looking: Promise<Country> | undefined;
  const lookAgain = (transaction: Transaction, desk: NationalDesk): Promise<Country> => {
    looking ??= countPlans(transaction, desk)
      .then((counts) => {
        const country =
          held !== undefined && isSame(held, desk, counts) ? held.country : countryOf(desk, counts);
        held = { country, counts, frameworks: desk.frameworks, at: clock.now() };
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
