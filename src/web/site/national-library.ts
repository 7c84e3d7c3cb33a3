import { createHash } from 'node:crypto';
import { type Clock, londonDateOf, type PlainDate } from '../../kernel/index.ts';
import type { NationalReader, NationalShelf, PublishedUpdate } from '../../operations/national/index.ts';
import type { Scene } from './page.ts';

/** What pages of the country may look at: the registers as they stand, and the day they are looked at. */
export interface NationalScene extends Scene {
  readonly national: NationalShelf;
  readonly on: PlainDate;
  readonly latest: PublishedUpdate | undefined;
}

/** What the site knows of the country at one moment. `stamp` changes with the registers and with the day. */
export interface NationalMoment {
  readonly shelf: NationalShelf;
  readonly on: PlainDate;
  readonly latest: PublishedUpdate | undefined;
  readonly stamp: string;
}

export interface NationalLibrary {
  moment(): Promise<NationalMoment>;
  /** An update that was published, also one that was corrected since. */
  update(id: string): Promise<PublishedUpdate | undefined>;
}

const nothing: NationalShelf = {
  recommendations: [],
  engagements: [],
  announcements: [],
  updates: [],
  corrections: [],
  expected: undefined,
};
const lookAgainAfterMilliseconds = 5_000;

/**
 * Reads the registers at most every five seconds. A reply turns overdue at midnight without anybody writing anything, so
 * the day is part of what is held. A published update's document never changes and is read once.
 */
export function openNationalLibrary(reader: NationalReader | undefined, clock: Clock): NationalLibrary {
  const documents = new Map<string, PublishedUpdate>();
  let held: { readonly moment: NationalMoment; readonly at: number } | undefined;
  let looking: Promise<NationalMoment> | undefined;

  async function documentOf(shelf: NationalShelf, id: string): Promise<PublishedUpdate | undefined> {
    const summary = shelf.updates.find((one) => one.id === id);
    if (summary === undefined) return undefined;
    const known = documents.get(id) ?? (await reader?.update(id));
    if (known === undefined) return undefined;
    documents.set(id, known);
    return { ...known, summary };
  }

  async function look(): Promise<NationalMoment> {
    const on = londonDateOf(clock.now());
    const shelf = (await reader?.shelf()) ?? nothing;
    const stamp = createHash('sha256')
      .update(JSON.stringify([on, shelf]))
      .digest('hex');
    if (held?.moment.stamp === stamp) return held.moment;
    const newest = shelf.updates.find(({ state }) => state === 'published');
    return { shelf, on, stamp, latest: newest && (await documentOf(shelf, newest.id)) };
  }

  async function moment(): Promise<NationalMoment> {
    if (held !== undefined && clock.now() - held.at < lookAgainAfterMilliseconds) return held.moment;
    looking ??= look()
      .then((found) => {
        held = { moment: found, at: clock.now() };
        return found;
      })
      .finally(() => {
        looking = undefined;
      });
    return looking;
  }

  return { moment, update: async (id) => documentOf((await moment()).shelf, id) };
}
