import { daysBetween, type PlainDate } from '../../../kernel/index.ts';
import type { SuspectRelease } from '../suspect-release.ts';
import { gathered } from './cell-counter.ts';
import type { CountedCrime } from './counted-crimes.ts';
import { type ExtractQuestion, firstOf, type HeldExtracts } from './held-extracts.ts';

const bailKinds = ['bailed', 'bailed-with-conditions', 'bailed-without-conditions'];

type Event = HeldExtracts['events'][number];

/** What happened to one suspect in one crime. */
interface SuspectInCrime {
  readonly force: string;
  readonly person: string;
  readonly events: readonly Event[];
  /** Bail before charge. */
  readonly bails: readonly Event[];
  readonly chargedOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
}

/** The plain twin of `suspect-releases.sql`. */
export function suspectReleases(
  held: HeldExtracts,
  crimes: readonly CountedCrime[],
  question: ExtractQuestion,
): readonly SuspectRelease[] {
  const inCrimes = crimes
    .filter(
      ({ recordedOn, standing }) =>
        standing === 'counted' && recordedOn >= question.from && recordedOn <= question.to,
    )
    .flatMap((crime) => suspectsIn(held, crime));
  const people = gathered(inCrimes, ({ force, person }) => `${force} ${person}`);
  const counts = new Map<string, SuspectRelease>();
  for (const own of people.values()) {
    const released = releaseOf(own, question.asAt);
    if (released === undefined) continue;
    const key = JSON.stringify(released);
    counts.set(key, { ...released, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

function suspectsIn(held: HeldExtracts, crime: CountedCrime): readonly SuspectInCrime[] {
  const events = held.events.filter((event) => event.part === crime.part && event.crime === crime.crime);
  const charges = events.filter(({ event }) => event === 'charged');
  const names = new Set(events.flatMap(({ person }) => person ?? []));
  return [...names].map((person) => {
    const own = events.filter((event) => event.person === person);
    const charged = firstOf(own.filter(({ event }) => event === 'charged').map(({ on }) => on));
    const chargedOn = charges.some((charge) => charge.person !== null) ? charged : crime.on.charged;
    return {
      force: crime.force,
      person,
      events: own,
      bails: own.filter(
        ({ event, on }) => bailKinds.includes(event) && (chargedOn === null || on < chargedOn),
      ),
      chargedOn,
      closedOn: crime.on.closed,
    };
  });
}

function releaseOf(
  own: readonly SuspectInCrime[],
  asAt: PlainDate,
): Omit<SuspectRelease, 'count'> | undefined {
  const [one] = own;
  if (one === undefined) return undefined;
  const events = own.flatMap((each) => each.events);
  const bails = own.flatMap((each) => each.bails);
  const happened = (kind: string): boolean => events.some(({ event }) => event === kind);
  const { force } = one;
  const bailedOn = firstOf(bails.map(({ on }) => on));
  if (bailedOn === null) {
    const alone = { force, conditions: null, days: null, ended: null };
    if (happened('released-under-investigation')) return { ...alone, release: 'under-investigation' };
    return happened('arrested') ? { ...alone, release: 'neither' } : undefined;
  }
  const kinds = bails.map(({ event }) => event);
  const conditions = kinds.includes('bailed-with-conditions')
    ? 'with'
    : kinds.includes('bailed-without-conditions')
      ? 'without'
      : 'not-known';
  const endedOn = endOf(
    own.filter(({ bails: given }) => given.some(({ on }) => on === bailedOn)),
    bailedOn,
  );
  const days = daysBetween(bailedOn, endedOn ?? asAt);
  const stay = days < 0 ? { days: null, ended: null } : { days, ended: endedOn !== null };
  return { force, release: 'bailed', conditions, ...stay };
}

/** The day on which bail had ended in every crime that it was given for; null where it runs in any. */
function endOf(crimes: readonly SuspectInCrime[], bailedOn: PlainDate): PlainDate | null {
  const ends = crimes.map(({ chargedOn, closedOn, events }) =>
    firstOf([
      chargedOn,
      closedOn !== null && closedOn >= bailedOn ? closedOn : null,
      ...events.filter(({ event, on }) => endings.includes(event) && on >= bailedOn).map(({ on }) => on),
    ]),
  );
  return ends.reduce(
    (last, end) => (last === null || end === null ? null : last > end ? last : end),
    ends[0] ?? null,
  );
}

const endings = ['bail-ended', 'released-under-investigation'];
