import { createHash } from 'node:crypto';
import {
  type Database,
  findRelease,
  readInputs,
  readPartsOfRelease,
  readReleaseFiles,
  type StoredFile,
  type StoredRelease,
  type Transaction,
} from '../../database/index.ts';
import { accept, type Result, refuse } from '../../kernel/index.ts';
import type { Force } from '../../places/index.ts';
import { judgedAgain } from '../../plans/index.ts';
import { type NewFile, type ReleaseManifest, readContent } from '../../publication/index.ts';
import { readMeasureDefinitions } from '../measures/index.ts';
import { readPlanRules } from '../plans/index.ts';
import { computeRelease, type Selection } from './compute.ts';
import { codeVersion, definitionOf } from './draft.ts';

/** What a verification found. `differences` names each thing that is not as the manifest says; none means it holds. */
export interface VerifyReport {
  readonly id: string;
  readonly state: ReleaseManifest['state'];
  readonly files: number;
  readonly inputs: number;
  readonly parts: number;
  readonly figures: number;
  /** Not differences: what could not be compared, or is compared across versions of the program. */
  readonly remarks: readonly string[];
  readonly differences: readonly string[];
}

const sha256Of = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/**
 * Proves a release from the ground: every stored file is hashed and compared with the manifest, every input that it names is
 * looked up by hash among the files held, and every figure is computed again from the same parts with the same definitions
 * and compared byte by byte. What a plan says was written by people; what follows from it, every position and slip, is worked out
 * again from the facts beside it.
 */
export function verifyRelease(
  jobs: Database,
  forces: readonly Force[],
  id: string,
): Promise<Result<VerifyReport, 'no_such_release'>> {
  return jobs.transact({ actor: 'watershed', purpose: 'verify a release' }, async (transaction) => {
    const release = await findRelease(transaction, id);
    if (release === undefined) return refuse('no_such_release', `There is no release ${id}.`);
    return accept(await verifyStored(transaction, forces, release));
  });
}

/** As `verifyRelease`, inside a transaction that runs already. */
export async function verifyStored(
  transaction: Transaction,
  forces: readonly Force[],
  { id, manifest }: StoredRelease,
): Promise<VerifyReport> {
  const stored = await readReleaseFiles(transaction, id);
  const partIds = await readPartsOfRelease(transaction, id);
  const inputs = await readInputs(transaction, partIds);
  const { plans } = readContent(stored);
  const recomputed = await recompute(transaction, forces, manifest, { partIds, plans });
  const remarks = [...recomputed.remarks];
  if (manifest.codeVersion !== codeVersion()) {
    remarks.push(`drafted by version ${manifest.codeVersion}, verified by ${codeVersion()}`);
  }
  return {
    id,
    state: manifest.state,
    files: stored.length,
    inputs: inputs.length,
    parts: partIds.length,
    figures: recomputed.figures,
    remarks,
    differences: [
      ...compareFiles(manifest, stored),
      ...compareInputs(manifest, inputs),
      ...recomputed.differences,
      ...recomputed.files.flatMap((file) => compareRecomputed(file, stored)),
    ],
  };
}

function compareFiles(manifest: ReleaseManifest, stored: readonly StoredFile[]): readonly string[] {
  const byPath = new Map(stored.map((file) => [file.path, file]));
  const listed = new Set(manifest.files.map((file) => file.path));
  const wrong = manifest.files.flatMap((file) => {
    const found = byPath.get(file.path);
    if (found === undefined) return [`${file.path}: the manifest names it; it is not stored`];
    const sha256 = sha256Of(found.content);
    return sha256 === file.sha256 ? [] : [`${file.path}: hash ${sha256}, the manifest says ${file.sha256}`];
  });
  const extra = stored.filter((file) => !listed.has(file.path));
  return [...wrong, ...extra.map((file) => `${file.path}: stored; the manifest does not name it`)];
}

function compareInputs(
  manifest: ReleaseManifest,
  held: readonly { readonly sha256: string }[],
): readonly string[] {
  const known = new Set(held.map((input) => input.sha256));
  const named = new Set(manifest.inputs.map((input) => input.sha256));
  const missing = manifest.inputs.filter((input) => !known.has(input.sha256));
  const extra = held.filter((input) => !named.has(input.sha256));
  return [
    ...missing.map(
      (input) => `input ${input.name} (${input.sha256}): named, but no part of the release comes from it`,
    ),
    ...extra.map(
      (input) => `input ${input.sha256}: a part of the release comes from it; the manifest does not name it`,
    ),
  ];
}

interface Recomputed {
  readonly files: readonly NewFile[];
  readonly figures: number;
  readonly remarks: readonly string[];
  readonly differences: readonly string[];
}

async function recompute(
  transaction: Transaction,
  forces: readonly Force[],
  manifest: ReleaseManifest,
  { partIds, plans }: Pick<Selection, 'partIds' | 'plans'>,
): Promise<Recomputed> {
  const wanted = new Map(manifest.definitions.map((each) => [each.id, each]));
  const definitions = readMeasureDefinitions().filter(({ id }) => wanted.has(id));
  const present = new Map(definitions.map((definition) => [definition.id, definitionOf(definition)]));
  const differences = manifest.definitions.flatMap(({ id, version, sha256 }) => {
    const now = present.get(id);
    if (now === undefined) return [`definition ${id} version ${version}: this program does not know it`];
    return now.sha256 === sha256
      ? []
      : [`definition ${id}: version ${now.version} now, version ${version} then, or edited`];
  });
  if (differences.length > 0) {
    return { files: [], figures: 0, remarks: ['no figure was computed again'], differences };
  }
  const rules = readPlanRules();
  const computed = await computeRelease(transaction, {
    partIds,
    from: manifest.dataFrom,
    to: manifest.dataTo,
    forces,
    definitions,
    madeUp: manifest.madeUp,
    plans: plans.map((plan) => judgedAgain(plan, rules)),
    draftedAt: manifest.draftedAt,
    corrects: manifest.corrects?.release,
  });
  if (!computed.ok) return { files: [], figures: 0, remarks: [], differences: [computed.message] };
  const { content, files } = computed.value;
  const figures = content.measures.reduce((sum, measure) => sum + measure.figures.length, 0);
  return { files, figures, remarks: [], differences: [] };
}

function compareRecomputed(file: NewFile, stored: readonly StoredFile[]): readonly string[] {
  const found = stored.find(({ path }) => path === file.path);
  if (found === undefined) return [`${file.path}: computed again, but not stored`];
  if (found.content.equals(file.content)) return [];
  return [`${file.path}: ${firstDifference(found.content, file.content)}`];
}

/** Names the line where two files part; a measure's figures stand one to a line in its CSV. */
function firstDifference(stored: Buffer, computed: Buffer): string {
  const before = stored.toString('utf8').split('\n');
  const now = computed.toString('utf8').split('\n');
  const line = before.findIndex((text, index) => text !== now[index]);
  const show = (text: string | undefined): string => (text ?? 'nothing').slice(0, 160);
  return `computed again it differs from line ${line + 1}: stored ${show(before[line])}; computed ${show(now[line])}`;
}
