import type { Act, Database } from '../../database/index.ts';
import { listHeldFrameworks, type NewestFrameworks, readNewestFrameworks } from './held.ts';

/** Gives the loaded frameworks, read again only when another version was loaded. */
export interface KeptFrameworks {
  newest(database: Database, act: Act): Promise<NewestFrameworks>;
}

/** A version never changes, so the list of versions says whether what was read still holds; parsing them takes long. */
export function keepFrameworks(): KeptFrameworks {
  let held: { readonly stamp: string; readonly frameworks: Promise<NewestFrameworks> } | undefined;
  return {
    newest: async (database, act) => {
      const stamp = JSON.stringify(await listHeldFrameworks(database, act));
      if (held?.stamp !== stamp) held = { stamp, frameworks: readNewestFrameworks(database, act) };
      return held.frameworks;
    },
  };
}
