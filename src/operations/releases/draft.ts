import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  appendAudit,
  type Database,
  type DraftedManifest,
  findRelease,
  lockReleases,
  nextReleaseId,
  projectPath,
  readInputs,
  readPartsOfSpan,
  storeDraft,
  storeReleaseFile,
  type Transaction,
} from '../../database/index.ts';
import {
  accept,
  type Bilingual,
  type Clock,
  londonDateOf,
  type Month,
  type Result,
  refuse,
} from '../../kernel/index.ts';
import type { MeasureDefinition } from '../../measures/index.ts';
import type { Force } from '../../places/index.ts';
import {
  checkReason,
  type DisclosureRefusal,
  type DisclosureReport,
  guardedDatasets,
  guardInput,
  type MoveRefusal,
  type NewFile,
  nextState,
  personKey,
  type ReleaseFile,
  readPerson,
  titleOf,
} from '../../publication/index.ts';
import { heldRange } from '../import/index.ts';
import { readMeasureDefinitions } from '../measures/index.ts';
import { readPublicPlans } from '../plans/index.ts';
import { computeRelease } from './compute.ts';

/** What operations on releases need of the installation. */
export interface ReleaseDesk {
  readonly jobs: Database;
  readonly forces: readonly Force[];
  readonly clock: Clock;
}

export interface DraftRequest {
  /** The person who drafts. */
  readonly by: string;
  /** First and last month; everything that is held by default. */
  readonly from?: Month | undefined;
  readonly to?: Month | undefined;
}

export interface DraftReport {
  readonly id: string;
  readonly dataFrom: Month;
  readonly dataTo: Month;
  readonly measures: number;
  readonly files: number;
  readonly bytes: number;
  readonly inputs: number;
  readonly madeUp: boolean;
  readonly disclosure: DisclosureReport;
}

export type DraftRefusal =
  | DisclosureRefusal
  | MoveRefusal
  | 'nothing_held'
  | 'no_such_release'
  | 'no_reason'
  | 'no_span';

/** Computes a release from what is held, and stores it as a draft: nobody but staff can see it. */
export function draftRelease(
  desk: ReleaseDesk,
  request: DraftRequest,
): Promise<Result<DraftReport, DraftRefusal>> {
  return inDraft(desk, request, (transaction, by) => storeRelease(desk, transaction, { ...request, by }));
}

/**
 * Drafts the successor of a published release, over the same months. It goes through check and publication like any other;
 * the old release is marked as corrected, with the reason, when the new one is published.
 */
export function correctRelease(
  desk: ReleaseDesk,
  request: { readonly by: string; readonly id: string; readonly reason: Bilingual },
): Promise<Result<DraftReport, DraftRefusal>> {
  return inDraft(desk, request, async (transaction, by) => {
    const [wrong] = checkReason(request.reason);
    if (wrong !== undefined) return refuse('no_reason', `${wrong.message}.`);
    const old = await findRelease(transaction, request.id);
    if (old === undefined) return refuse('no_such_release', `There is no release ${request.id}.`);
    const { state, dataFrom, dataTo } = old.manifest;
    const move = nextState(state, 'correct', 'another');
    if (!move.ok) return move;
    const corrects = { release: request.id, reason: request.reason };
    return storeRelease(desk, transaction, { by, from: dataFrom, to: dataTo, corrects });
  });
}

function inDraft<Value>(
  { jobs }: ReleaseDesk,
  request: { readonly by: string },
  work: (transaction: Transaction, by: string) => Promise<Result<Value, DraftRefusal>>,
): Promise<Result<Value, DraftRefusal>> {
  const person = readPerson(request.by);
  if (!person.ok) return Promise.resolve(person);
  return jobs.transact({ actor: person.value, purpose: 'publish figures' }, async (transaction) => {
    await lockReleases(transaction);
    return work(transaction, person.value);
  });
}

interface NewRelease extends DraftRequest {
  readonly corrects?: { readonly release: string; readonly reason: Bilingual };
}

async function storeRelease(
  { forces, clock }: ReleaseDesk,
  transaction: Transaction,
  { by, corrects, ...asked }: NewRelease,
): Promise<Result<DraftReport, DraftRefusal>> {
  const held = await heldRange(transaction);
  if (held === undefined)
    return refuse('nothing_held', 'Nothing has been imported yet. Import files, then draft.');
  const [from, to] = [asked.from ?? held.from, asked.to ?? held.to];
  if (from > to) return refuse('no_span', `The last month ${to} lies before the first month ${from}.`);
  const partIds = await readPartsOfSpan(transaction, { from, to });
  if (partIds.length === 0)
    return refuse('nothing_held', `Nothing is held of the months from ${from} to ${to}.`);
  const definitions = readMeasureDefinitions();
  const inputs = await readInputs(transaction, partIds);
  const madeUp = inputs.some((input) => input.madeUp);
  const draftedAt = clock.now();
  const selection = {
    partIds,
    from,
    to,
    forces,
    definitions,
    madeUp,
    plans: await readPublicPlans(transaction, draftedAt),
    draftedAt,
    corrects: corrects?.release,
  };
  const computed = await computeRelease(transaction, selection);
  if (!computed.ok) return computed;
  const guarded = guardedDatasets(definitions);
  const files = computed.value.files.map(withHash);
  const manifest: DraftedManifest = {
    id: await nextReleaseId(transaction, londonDateOf(draftedAt)),
    title: titleOf(from, to),
    dataFrom: from,
    dataTo: to,
    madeUp,
    draftedBy: by,
    draftedAt,
    codeVersion: codeVersion(),
    definitions: definitions.map(definitionOf),
    inputs: inputs.map(({ madeUp: _, ...input }) => guardInput(input, guarded)),
    files: files.map(({ content: _, ...file }) => file),
    disclosure: computed.value.disclosure,
    ...(corrects === undefined ? {} : { corrects }),
  };
  await storeDraft(transaction, manifest, personKey(by), partIds);
  for (const file of files) await storeReleaseFile(transaction, manifest.id, file);
  const report = reportOf(manifest);
  await appendAudit(transaction, {
    operation: 'release.draft',
    subjectKind: 'release',
    subjectId: manifest.id,
    reason: corrects?.reason.en ?? '',
    details: { ...report, parts: partIds.length, corrects: corrects?.release ?? null },
  });
  return accept(report);
}

function withHash(file: NewFile): ReleaseFile & NewFile {
  return {
    ...file,
    sha256: createHash('sha256').update(file.content).digest('hex'),
    bytes: file.content.length,
  };
}

function reportOf({
  id,
  dataFrom,
  dataTo,
  definitions,
  files,
  inputs,
  madeUp,
  disclosure,
}: DraftedManifest): DraftReport {
  return {
    id,
    dataFrom,
    dataTo,
    measures: definitions.length,
    files: files.length,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    inputs: inputs.length,
    madeUp,
    disclosure: disclosure ?? { measures: [], figures: 0, withheld: 0, proofs: 0 },
  };
}

/** A definition as a manifest names it: the hash is of its own canonical JSON, whatever the file's layout. */
export function definitionOf(definition: MeasureDefinition): DraftedManifest['definitions'][number] {
  const sha256 = createHash('sha256').update(JSON.stringify(definition)).digest('hex');
  return { id: definition.id, version: definition.version, sha256 };
}

export function codeVersion(): string {
  const text = readFileSync(projectPath('package.json'), 'utf8');
  return z.looseObject({ version: z.string() }).parse(JSON.parse(text)).version;
}
