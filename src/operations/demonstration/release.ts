import { Fault, type Result } from '../../kernel/index.ts';
import {
  checkRelease,
  draftRelease,
  publishRelease,
  type ReleaseDesk,
  readReleases,
} from '../releases/index.ts';

/** Who checks and publishes the demonstration's release: another person than its drafter, and as made up. */
export const publisher = 'Sam Sample (made up)';

/** True when a release of this database is public. */
export async function isPublished({ jobs }: ReleaseDesk): Promise<boolean> {
  return (await readReleases(jobs).list()).some((release) => release.publishedAt !== undefined);
}

/** Drafts, checks and publishes the first release, from wherever an earlier try stopped. Faults: `demonstration_refused`. */
export async function publishFirstRelease(desk: ReleaseDesk, drafter: string): Promise<void> {
  const [newest] = await readReleases(desk.jobs).list();
  const drafted = newest ?? require(await draftRelease(desk, { by: drafter }));
  const { id } = drafted;
  if (newest === undefined || newest.state === 'draft')
    require(await checkRelease(desk, { id, by: publisher }));
  require(await publishRelease(desk, { id, by: publisher }));
}

/** The data is ours, so a refusal is a fault of the program. */
function require<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Fault(
    'demonstration_refused',
    `The demonstration could not be published: ${result.message} [${result.code}]`,
  );
}
