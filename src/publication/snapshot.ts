import type { MeasureResult, Reconciliation } from '../measures/index.ts';
import type { PublicPlan } from '../plans/index.ts';
import type { ReleaseContent } from './open-data/files.ts';
import type { CoverageEntry, PlanChanges, Restatement } from './release.ts';

/** A release's own file, as stored. */
interface ReadFile {
  readonly path: string;
  readonly content: Buffer;
}

/** Reads what a release says back from its own JSON files, whose hashes vouch for them. The inverse of writeFiles. */
export function readContent(files: readonly ReadFile[]): ReleaseContent {
  const read = <Value>(path: string): Value | undefined => {
    const file = files.find((each) => each.path === path);
    return file === undefined ? undefined : parse<Value>(file);
  };
  return {
    measures: files
      .filter(
        ({ path }) =>
          path.startsWith('measures/') && path.endsWith('.json') && !path.endsWith('-metadata.json'),
      )
      .map((file) => parse<MeasureResult>(file)),
    coverage: read<readonly CoverageEntry[]>('coverage.json') ?? [],
    reconciliations: read<readonly Reconciliation[]>('reconciliations.json') ?? [],
    restatements: read<readonly Restatement[]>('restatements.json') ?? [],
    plans: files
      .filter(({ path }) => path.startsWith('plans/') && path.endsWith('.json'))
      .map((file) => parse<PublicPlan>(file)),
    planChanges: read<PlanChanges>('plan-changes.json') ?? { since: null, plans: [] },
  };
}

function parse<Value>({ content }: ReadFile): Value {
  const value: Value = JSON.parse(content.toString('utf8'));
  return value;
}
