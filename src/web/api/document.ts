import { isoOf } from '../../kernel/index.ts';
import type { MeasureDefinition } from '../../measures/index.ts';
import type { ReleaseSummary } from '../../publication/index.ts';
import type { Edition, MeasureEdition } from '../site/edition.ts';

/** A release in the list. */
export function releaseDocument(
  release: ReleaseSummary,
  latest: string | undefined,
): Record<string, unknown> {
  return {
    id: release.id,
    title: release.title,
    state: release.state,
    latest: release.id === latest,
    dataFrom: release.dataFrom,
    dataTo: release.dataTo,
    madeUp: release.madeUp,
    publishedAt: release.publishedAt === undefined ? null : isoOf(release.publishedAt),
    address: `/api/v1/releases/${release.id}`,
  };
}

/** A release with its files, the files it was computed from, its definitions and restatements. */
export function wholeReleaseDocument(edition: Edition, latest: string | undefined): Record<string, unknown> {
  const { manifest, restatements } = edition.snapshot;
  return {
    ...releaseDocument(manifest, latest),
    codeVersion: manifest.codeVersion,
    measures: `/api/v1/releases/${manifest.id}/measures`,
    coverage: `/api/v1/releases/${manifest.id}/coverage`,
    files: manifest.files.map((file) => ({ ...file, address: `/data/${manifest.id}/${file.path}` })),
    inputs: manifest.inputs,
    definitions: manifest.definitions,
    restatements: restatements.map((one) => ({ ...one, at: isoOf(one.at) })),
  };
}

/** What of a definition concerns readers: everything but how its rows are fetched. */
function definitionDocument(definition: MeasureDefinition): Record<string, unknown> {
  const { tally: _tally, ...shown } = definition;
  return shown;
}

export function measureDocument(release: string, measure: MeasureEdition): Record<string, unknown> {
  const { definition, funnel, noFunnelBecause } = measure.result;
  return {
    definition: definitionDocument(definition),
    comparesForces: funnel !== undefined,
    noComparisonBecause: noFunnelBecause ?? null,
    figures: `/api/v1/releases/${release}/measures/${definition.id}/figures`,
  };
}
