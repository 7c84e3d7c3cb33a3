import type { Clock } from '../../kernel/index.ts';
import type { Correction, ReleaseReader, ReleaseSummary } from '../../publication/index.ts';
import { type Edition, editionOf } from './edition.ts';
import type { FrameworkReader, HeldFrameworks } from './framework-reader.ts';

/** What the site knows of the releases at one moment. `stamp` changes when anything published changes. */
export interface Shelf {
  readonly releases: readonly ReleaseSummary[];
  readonly corrections: readonly Correction[];
  readonly latest: Edition | undefined;
  readonly held: HeldFrameworks;
  readonly stamp: string;
}

export interface Library {
  shelf(): Promise<Shelf>;
  /** A release that was published, also one that was corrected since; undefined for any other name. */
  edition(id: string): Promise<Edition | undefined>;
}

const lookAgainAfterMilliseconds = 5_000;
const editionsMax = 4;

/** A loaded version never changes, so its name and number stand for its content. */
function namesOf(loaded: HeldFrameworks): readonly string[] {
  const name = (one: { readonly id: string; readonly version: number }): string => `${one.id} ${one.version}`;
  return [...loaded.frameworks.map(name), ...loaded.mappings.map((one) => name(one.mapping))];
}

/**
 * Reads releases through the reader and keeps the last few in memory. A release never changes, so only the list is
 * looked at again, at most every five seconds; requests that arrive meanwhile share one look.
 */
export function openLibrary(reader: ReleaseReader, frameworks: FrameworkReader, clock: Clock): Library {
  const editions = new Map<string, Promise<Edition | undefined>>();
  let held: { readonly shelf: Shelf; readonly at: number } | undefined;
  let looking: Promise<Shelf> | undefined;

  function edition(id: string): Promise<Edition | undefined> {
    const kept = editions.get(id);
    if (kept !== undefined) {
      editions.delete(id);
      editions.set(id, kept);
      return kept;
    }
    const read = reader.snapshot(id).then((snapshot) => snapshot && editionOf(snapshot));
    editions.set(id, read);
    // A release that cannot be read is asked for again, never remembered as absent.
    read.then(
      (found) => found ?? editions.delete(id),
      () => editions.delete(id),
    );
    for (const oldest of [...editions.keys()].slice(0, Math.max(0, editions.size - editionsMax)))
      editions.delete(oldest);
    return read;
  }

  async function look(): Promise<Shelf> {
    const [releases, corrections, loaded] = await Promise.all([
      reader.list(),
      reader.corrections(),
      frameworks.held(),
    ]);
    const newest = releases.find((release) => release.state === 'published');
    const stamp = JSON.stringify([releases, corrections, namesOf(loaded)]);
    if (held?.shelf.stamp === stamp) return held.shelf;
    return { releases, corrections, held: loaded, stamp, latest: newest && (await edition(newest.id)) };
  }

  return {
    edition: async (id) => {
      const { releases } = await shelf();
      return releases.some((release) => release.id === id) ? edition(id) : undefined;
    },
    shelf,
  };

  async function shelf(): Promise<Shelf> {
    const now = clock.now();
    if (held !== undefined && now - held.at < lookAgainAfterMilliseconds) return held.shelf;
    looking ??= look()
      .then((found) => {
        held = { shelf: found, at: clock.now() };
        return found;
      })
      .finally(() => {
        looking = undefined;
      });
    return looking;
  }
}
