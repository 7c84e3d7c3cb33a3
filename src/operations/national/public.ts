import {
  type Act,
  type Database,
  findUpdateFile,
  type HeldAnnouncement,
  type HeldEngagement,
  type HeldRecommendation,
  listAnnouncements,
  listEngagements,
  listRecommendations,
  listUpdateCorrections,
  listUpdateFiles,
  listUpdates,
  type StoredUpdateFile,
  type UpdateCorrection,
  type UpdateSummary,
} from '../../database/index.ts';
import {
  type ExpectedUpdate,
  expectedAfter,
  type UpdateDocument,
  type UpdateRules,
} from '../../national/index.ts';
import { readDocument } from './publish.ts';

/** A published update as its page reads it: the document, and the files that hold the same. */
export interface PublishedUpdate {
  readonly summary: UpdateSummary;
  readonly document: UpdateDocument;
  readonly files: readonly Omit<StoredUpdateFile, 'content'>[];
}

/** What the public site knows of the country at one moment. */
export interface NationalShelf {
  readonly recommendations: readonly HeldRecommendation[];
  readonly engagements: readonly HeldEngagement[];
  readonly announcements: readonly HeldAnnouncement[];
  /** Newest first. */
  readonly updates: readonly UpdateSummary[];
  readonly corrections: readonly UpdateCorrection[];
  /** What the cadence expects after the latest one; undefined before the first. */
  readonly expected: ExpectedUpdate | undefined;
}

/** How the site reads the country: public registers as they stand, and updates from their own files. */
export interface NationalReader {
  shelf(): Promise<NationalShelf>;
  update(id: string): Promise<PublishedUpdate | undefined>;
  file(id: string, path: string): Promise<StoredUpdateFile | undefined>;
}

const act: Act = { actor: 'public', purpose: 'read the public registers' };

/**
 * Reads through a door. Behind the public one row-level security leaves out what its force does not publish and every
 * update that was not published; nothing here has to remember it. Nothing is audited: what is read is public.
 */
export function readNational(database: Database, rules: UpdateRules): NationalReader {
  return {
    shelf: () =>
      database.transact(act, async (transaction) => {
        const updates = await listUpdates(transaction);
        const [latest] = updates.filter(({ state }) => state === 'published');
        return {
          recommendations: await listRecommendations(transaction),
          engagements: await listEngagements(transaction),
          announcements: await listAnnouncements(transaction),
          updates,
          corrections: await listUpdateCorrections(transaction),
          expected: latest && expectedAfter(rules, latest.period.to),
        };
      }),
    update: (id) =>
      database.transact(act, async (transaction) => {
        const summary = (await listUpdates(transaction)).find((one) => one.id === id);
        const document = summary && (await readDocument(transaction, id));
        if (summary === undefined || document === undefined) return undefined;
        return { summary, document, files: await listUpdateFiles(transaction, id) };
      }),
    file: (id, path) => database.transact(act, (transaction) => findUpdateFile(transaction, id, path)),
  };
}
