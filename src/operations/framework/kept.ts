import type { Act, Database } from '../../database/index.ts';
import type { Framework } from '../../framework/index.ts';
import { findFramework, listHeldFrameworks, type NewestFrameworks, readNewestFrameworks } from './held.ts';

/** Gives the loaded frameworks, read again only when another version was loaded. */
export interface KeptFrameworks {
  newest(database: Database, act: Act): Promise<NewestFrameworks>;
  /** One version of a framework; undefined where it is not loaded. */
  version(database: Database, act: Act, id: string, version: number): Promise<Framework | undefined>;
}

/**
 * A version never changes and holds no person, so what was read of it serves every later reader, and the list of versions
 * says whether another was loaded; parsing one takes longer than everything else that a page does.
 */
export function keepFrameworks(): KeptFrameworks {
  let held: { readonly stamp: string; readonly frameworks: Promise<NewestFrameworks> } | undefined;
  const versions = new Map<string, Framework>();
  return {
    newest: async (database, act) => {
      const stamp = JSON.stringify(await listHeldFrameworks(database, act));
      if (held?.stamp !== stamp) held = { stamp, frameworks: readNewestFrameworks(database, act) };
      return held.frameworks;
    },
    version: async (database, act, id, version) => {
      const key = `${id} ${version}`;
      const known = versions.get(key) ?? (await findFramework(database, act, id, version));
      if (known !== undefined) versions.set(key, known);
      return known;
    },
  };
}
