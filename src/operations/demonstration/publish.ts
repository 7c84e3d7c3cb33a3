import { type Database, findHeldForDemonstration, lockDemonstration } from '../../database/index.ts';
import { Fault, type Result } from '../../kernel/index.ts';
import {
  checkRelease,
  draftRelease,
  publishRelease,
  type ReleaseDesk,
  readReleases,
} from '../releases/index.ts';
import { importer } from './make.ts';

/** The second person: a release is never published by the one who drafted it. Nobody of that name exists. */
export const publisher = 'Sam Specimen (made up)';

const act = { actor: importer, purpose: 'publish the demonstration' };

export type PublishStep = 'draft' | 'check' | 'publish';

/**
 * Drafts, checks and publishes the first release of a demonstration, as two people would; its id, or undefined where
 * there is nothing to do: a release is published already, or the database holds something else. One that was interrupted
 * goes on from the draft that it left. Fault `demonstration_refused` when a step is refused.
 */
export function publishDemonstration(
  desk: ReleaseDesk,
  onStep: (step: PublishStep) => void,
): Promise<string | undefined> {
  // The turn is held by a transaction of its own, so that it ends with the program, whatever ends it.
  return desk.jobs.transact(act, async (turn) => {
    await lockDemonstration(turn);
    const held = await findHeldForDemonstration(turn, importer);
    if (held.files === 0 || held.files > held.filesOfDemonstration) return undefined;
    const left = await findUnpublished(desk.jobs);
    if (left === 'published') return undefined;
    const id = left?.id ?? (await draft(desk, onStep));
    if (left?.state !== 'checked') {
      onStep('check');
      requireDone(await checkRelease(desk, { id, by: importer }));
    }
    onStep('publish');
    requireDone(await publishRelease(desk, { id, by: publisher }));
    return id;
  });
}

async function draft(desk: ReleaseDesk, onStep: (step: PublishStep) => void): Promise<string> {
  onStep('draft');
  return requireDone(await draftRelease(desk, { by: importer })).id;
}

/** `published` when any release is public or was; else the newest that the demonstration drafted. */
async function findUnpublished(
  jobs: Database,
): Promise<{ readonly id: string; readonly state: 'draft' | 'checked' } | 'published' | undefined> {
  const reader = readReleases(jobs);
  for (const { id, state } of await reader.list()) {
    if (state === 'published' || state === 'corrected') return 'published';
    const manifest = (await reader.snapshot(id))?.manifest;
    if (manifest?.draftedBy === importer) return { id, state };
  }
  return undefined;
}

function requireDone<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Fault('demonstration_refused', `The demonstration could not be published: ${result.message}`);
}
