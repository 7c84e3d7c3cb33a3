import {
  appendAudit,
  findRelease,
  listReleases,
  lockReleases,
  markChecked,
  markCorrected,
  markPublished,
  readReleaseFiles,
  type StoredRelease,
  type Transaction,
} from '../../database/index.ts';
import { accept, type Instant, isoOf, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import {
  checkContent,
  checkReason,
  type Finding,
  type Move,
  type MoveRefusal,
  nextState,
  personKey,
  type ReleaseManifest,
  readContent,
  readPerson,
  roleOf,
} from '../../publication/index.ts';
import type { ReleaseDesk } from './draft.ts';
import { verifyStored } from './verify.ts';

export interface MoveRequest {
  readonly by: string;
  readonly id: string;
}

export interface MoveReport {
  readonly id: string;
  readonly state: ReleaseManifest['state'];
  readonly by: string;
  readonly at: string;
}

/** A draft that the checks found fault with stays a draft; the findings say why. */
export type CheckRefusal = Refusal<'failed_checks'> & { readonly findings: readonly Finding[] };

/**
 * Checks a draft: what it says (coverage, withheld figures, percentages, languages), that its files are those of its manifest,
 * and that computing it again from its rows, disclosure control with its proofs included, gives the same bytes. When
 * nothing is wrong the release is checked and fixed for good.
 */
export function checkRelease(
  desk: ReleaseDesk,
  request: MoveRequest,
): Promise<Result<MoveReport, MoveRefusal | 'no_such_release'> | CheckRefusal> {
  return move(desk, request, 'check', async (transaction, release, by, at) => {
    const findings = await findingsOf(desk, transaction, release);
    if (findings.length > 0) return failed(release.id, findings);
    await markChecked(transaction, release.id, by, at);
    return undefined;
  });
}

async function findingsOf(
  { forces }: ReleaseDesk,
  transaction: Transaction,
  release: StoredRelease,
): Promise<readonly Finding[]> {
  const content = readContent(await readReleaseFiles(transaction, release.id, { endsWith: '.json' }));
  const verified = await verifyStored(transaction, forces, release);
  const { corrects } = release.manifest;
  return [
    ...checkContent(content),
    ...verified.differences.map((message): Finding => ({ check: 'rows', message })),
    ...(corrects === undefined ? [] : checkReason(corrects.reason)),
  ];
}

function failed(id: string, findings: readonly Finding[]): CheckRefusal {
  const first = findings.slice(0, 3).map((finding) => finding.message);
  return {
    ...refuse(
      'failed_checks',
      `Release ${id} fails ${findings.length} checks: ${first.join('; ')}. Mend the cause and draft it again.`,
    ),
    findings,
  };
}

export type PublishRefusal = MoveRefusal | 'no_such_release' | 'overtaken';

/**
 * Publishes a checked release; the publisher is another person than the drafter. A release that corrects another one
 * replaces it in the same transaction. Refused when another release was published since the draft, because what may be
 * shown depends on everything published before (`overtaken`).
 */
export function publishRelease(
  desk: ReleaseDesk,
  request: MoveRequest,
): Promise<Result<MoveReport, PublishRefusal>> {
  return move(
    desk,
    request,
    'publish',
    async (transaction, { id, manifest }, by, at): Promise<Refusal<PublishRefusal> | undefined> => {
      const overtaking = (await listReleases(transaction)).find(
        (other) =>
          other.manifest.publishedAt !== undefined && other.manifest.publishedAt >= manifest.draftedAt,
      );
      if (overtaking !== undefined) {
        return refuse(
          'overtaken',
          `Release ${overtaking.id} was published after ${id} was drafted. Draft it again.`,
        );
      }
      await markPublished(transaction, id, { name: by, key: personKey(by) }, at);
      return manifest.corrects === undefined ? undefined : replace(transaction, id, manifest.corrects, at);
    },
  );
}

async function replace(
  transaction: Transaction,
  id: string,
  { release, reason }: NonNullable<ReleaseManifest['corrects']>,
  at: Instant,
): Promise<undefined> {
  // The draft found the old release published, and a correction of it in between would have overtaken this one.
  await markCorrected(transaction, { release, replacedBy: id, at, reason });
  await appendAudit(transaction, {
    operation: 'release.correct',
    subjectKind: 'release',
    subjectId: release,
    reason: reason.en,
    details: { replacedBy: id },
  });
  return undefined;
}

/** Loads, decides by the table of moves, does the step, and writes it to the audit, all in one transaction. */
async function move<Refused extends Refusal>(
  { jobs, clock }: ReleaseDesk,
  request: MoveRequest,
  kind: Exclude<Move, 'correct'>,
  step: (
    transaction: Transaction,
    release: StoredRelease,
    by: string,
    at: Instant,
  ) => Promise<Refused | undefined>,
): Promise<Result<MoveReport, MoveRefusal | 'no_such_release'> | Refused> {
  const person = readPerson(request.by);
  if (!person.ok) return person;
  const by = person.value;
  return jobs.transact({ actor: by, purpose: 'publish figures' }, async (transaction) => {
    await lockReleases(transaction);
    const release = await findRelease(transaction, request.id);
    if (release === undefined) return refuse('no_such_release', `There is no release ${request.id}.`);
    const next = nextState(release.manifest.state, kind, roleOf(by, release.manifest.draftedBy));
    if (!next.ok) return next;
    const at = clock.now();
    const refused = await step(transaction, release, by, at);
    if (refused !== undefined) return refused;
    await appendAudit(transaction, {
      operation: `release.${kind}`,
      subjectKind: 'release',
      subjectId: release.id,
      details: { state: next.value },
    });
    return accept({ id: release.id, state: next.value, by, at: isoOf(at) });
  });
}
