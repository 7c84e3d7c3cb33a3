import type { Database } from '../../database/index.ts';
import {
  addDays,
  addMonths,
  type Clock,
  Fault,
  lastDayOf,
  londonDateOf,
  monthOf,
  type PlainDate,
  type Result,
} from '../../kernel/index.ts';
import { type ActionStanding, expectedAfter } from '../../national/index.ts';
import type { Force } from '../../places/index.ts';
import { territorial } from '../../places/index.ts';
import { readNewestFrameworks } from '../framework/index.ts';
import {
  announce,
  attachMappedHomes,
  correctUpdate,
  draftNationalUpdate,
  enterRecommendation,
  linkAction,
  moveUpdate,
  type NationalDesk,
  readCountry,
  readNationalRules,
  readRecommendations,
  readUpdate,
  readUpdates,
  recordDecision,
  recordEngagement,
  recordFinding,
  recordSaid,
  replyToRecommendation,
  takeCut,
  tellSlip,
  writeUpdate,
} from '../national/index.ts';
import { readReleases } from '../releases/index.ts';
import {
  type MadeUpRecommendation,
  madeUpCorrection,
  madeUpEngagements,
  madeUpFindings,
  madeUpOpening,
  madeUpRecommendations,
  madeUpReply,
  madeUpSlip,
  madeUpTitle,
} from './country-words.ts';
import { importer } from './importer.ts';
import { publisher } from './release.ts';

/** What the demonstration's registers and update are made with. */
export interface CountrySetting {
  readonly jobs: Database;
  readonly forces: readonly Force[];
  readonly clock: Clock;
}

interface Desks {
  readonly coordinator: NationalDesk;
  readonly publisher: NationalDesk;
  readonly today: PlainDate;
  readonly slugs: readonly string[];
}

async function desksOf({ jobs, forces, clock }: CountrySetting): Promise<Desks> {
  const purpose = 'make the demonstration';
  const frameworks = await readNewestFrameworks(jobs, { actor: importer, purpose });
  const shared = { database: jobs, rules: readNationalRules(), forces, frameworks, clock, madeUp: true };
  return {
    coordinator: { ...shared, act: { actor: importer, purpose }, role: 'national-coordinator' },
    publisher: { ...shared, act: { actor: publisher, purpose }, role: 'national-publisher' },
    today: londonDateOf(clock.now()),
    slugs: territorial(forces).map(({ slug }) => slug),
  };
}

/** The words are ours, so a refusal is a fault of the program. */
function must<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Fault(
    'demonstration_refused',
    `The demonstration's registers could not be made: ${result.message} [${result.code}]`,
  );
}

const every = (slugs: readonly string[], step: number, from = 0): readonly string[] =>
  slugs.filter((_, index) => index % step === from % step);

/**
 * Makes up recommendations, engagement, homes, findings, a calendar and one national update with its correction, each by
 * the operation that a person would use. Registers are made where there is none, and the update where there is none, so
 * that one which was stopped between the two is completed.
 */
export async function makeDemonstrationCountry(setting: CountrySetting): Promise<'made' | 'not-needed'> {
  const desks = await desksOf(setting);
  const { coordinator } = desks;
  const held = await readRecommendations(coordinator);
  if (held.recommendations.length === 0) await makeRegisters(setting, desks);
  if ((await readUpdates(coordinator)).length > 0) return 'not-needed';
  await makeUpdate(setting, desks);
  return 'made';
}

async function makeRegisters(setting: CountrySetting, desks: Desks): Promise<void> {
  const { coordinator, slugs } = desks;
  const { standings } = await setting.jobs.transact(coordinator.act, (transaction) =>
    readCountry(transaction, coordinator),
  );
  await makeRecommendations(desks, standings);
  await makeEngagements(desks);
  must(await attachMappedHomes(coordinator));
  for (const { figures, everyForces, ...finding } of madeUpFindings) {
    const evidence = figures.map((subject) => ({ kind: 'figure' as const, subject }));
    must(await recordFinding(coordinator, { ...finding, evidence, forces: every(slugs, everyForces) }));
  }
}

/** Two forces of the first recommendation, whose replies are entered after the first update was published. */
const isLate = (recommendation: number, place: number): boolean =>
  recommendation === 0 && (place === 2 || place === 6);

/** Enters the recommendations, with replies and links of most forces. */
async function makeRecommendations(
  { coordinator, today, slugs }: Desks,
  standings: readonly ActionStanding[],
): Promise<void> {
  for (const [index, made] of madeUpRecommendations.entries()) {
    const forces = every(slugs, made.everyForces, index);
    const madeOn = addDays(today, -made.madeDaysAgo);
    const replyDueOn = made.replyWithinDays === null ? null : addDays(madeOn, made.replyWithinDays);
    const { source, body, reference, title, text } = made;
    const entered = { source, body, reference, title, text, madeOn, replyDueOn, address: null, forces };
    const { id } = must(await enterRecommendation(coordinator, entered));
    for (const [at, force] of forces.entries()) {
      const on = addDays(madeOn, 10 + 12 * at);
      if (at % 4 === 3) continue;
      if (!isLate(index, at) && on < today)
        must(await replyToRecommendation(coordinator, id, { force, on, ...madeUpReply }));
      await answerWith(coordinator, { id, force, made, standings, measured: at % 3 !== 1 });
    }
  }
}

/** Enters the replies that had come in time and were not there when the first update was published. */
async function enterLateReplies({ coordinator, today, slugs }: Desks): Promise<void> {
  const [made] = madeUpRecommendations;
  const { recommendations } = await readRecommendations(coordinator);
  const held = recommendations.find(
    ({ body, reference }) => body === made?.body && reference === made.reference,
  );
  if (made === undefined || held === undefined) return;
  const on = addDays(today, 30 - made.madeDaysAgo);
  for (const force of every(slugs, made.everyForces).filter((_, at) => isLate(0, at)))
    must(await replyToRecommendation(coordinator, held.id, { force, on, ...madeUpReply }));
}

/** Links the action of a force's plan that answers a recommendation, where it has one. */
async function answerWith(
  desk: NationalDesk,
  link: {
    readonly id: string;
    readonly force: string;
    readonly made: MadeUpRecommendation;
    readonly standings: readonly ActionStanding[];
    readonly measured: boolean;
  },
): Promise<void> {
  const { id, force, made, standings, measured } = link;
  const found = standings.find(
    (one) => one.force === force && one.position !== null && one.nationalAction === made.answeredBy,
  );
  if (found === undefined || made.answeredBy === null) return;
  const reason = 'The action does what was recommended (made up).';
  must(await linkAction(desk, id, { action: found.action, measure: measured ? 'M6' : null, reason }));
}

async function makeEngagements({ coordinator, today, slugs }: Desks): Promise<void> {
  for (const [index, made] of madeUpEngagements.entries()) {
    for (const [at, force] of every(slugs, made.everyForces, index).entries()) {
      const { organisation, byAndFor, payment, asked } = made;
      const askedOn = addDays(today, -300 + 4 * at);
      const publish = at % 6 !== 5;
      const { id } = must(
        await recordEngagement(coordinator, {
          force,
          organisation,
          byAndFor,
          askedOn,
          asked,
          payment,
          publish,
        }),
      );
      if (made.said === null) continue;
      must(await recordSaid(coordinator, id, { on: addDays(askedOn, 20), words: made.said }));
      if (made.decision === null || at % 5 === 4) continue;
      must(await recordDecision(coordinator, id, { ...made.decision, on: addDays(askedOn, 60) }));
    }
  }
}

/** Announces, slips, drafts, writes, checks, approves and publishes an update; then corrects it. */
async function makeUpdate(setting: CountrySetting, desks: Desks): Promise<void> {
  const { coordinator, today } = desks;
  const release =
    (await readReleases(setting.jobs).list()).find(({ state }) => state === 'published')?.id ?? null;
  const to = addMonths(monthOf(today), -3);
  const period = { from: addMonths(to, -11), to };
  const announcement = await announceUpdate(desks);
  const cut = must(await takeCut(coordinator, release)).id;
  const { id } = must(await draftNationalUpdate(coordinator, { cut, period, title: madeUpTitle }));
  const { update } = must(await readUpdate(coordinator, id));
  const sections = [madeUpOpening, ...update.text.sections];
  const text = { title: madeUpTitle, sections };
  must(await writeUpdate(coordinator, id, { textVersion: update.textVersion, text, cut }));
  await publishIt(desks, id, announcement);

  await enterLateReplies(desks);
  const later = must(await takeCut(coordinator, release)).id;
  const correction = must(await correctUpdate(coordinator, id, { cut: later, reason: madeUpCorrection }));
  await publishIt(desks, correction.id, undefined);
}

async function announceUpdate({ coordinator, today }: Desks): Promise<string> {
  const announcedOn = addDays(today, -200);
  const dueOn = lastDayOf(addMonths(monthOf(today), -2));
  const title = madeUpTitle;
  const shared = { kind: 'update' as const, title, precision: 'month' as const };
  const { id } = must(await announce(coordinator, { ...shared, announcedOn, dueOn }));
  const slip = {
    toldOn: addDays(dueOn, -10),
    dueOn: addDays(today, 5),
    precision: 'day' as const,
    reason: madeUpSlip,
  };
  must(await tellSlip(coordinator, id, slip));
  const next = expectedAfter(coordinator.rules.update, addMonths(monthOf(today), -3));
  if (next !== undefined) must(await announce(coordinator, { ...shared, dueOn: next.dueOn }));
  return id;
}

async function publishIt(desks: Desks, id: string, announcement: string | undefined): Promise<void> {
  must(await moveUpdate(desks.coordinator, id, { move: 'check' }));
  must(await moveUpdate(desks.publisher, id, { move: 'approve' }));
  const request = announcement === undefined ? {} : { announcement };
  must(await moveUpdate(desks.publisher, id, { move: 'publish', ...request }));
}
