import type { Force } from '../../places/index.ts';
import type { Transaction } from '../connection.ts';

/** Writes the table of forces as the project holds it; a force that is already there is brought up to date. */
export async function storeForces(transaction: Transaction, forces: readonly Force[]): Promise<void> {
  // Two first starts at once: an upsert settles one of the table's unique rules only, so they take turns.
  await transaction.query(`select pg_advisory_xact_lock(hashtext('places.force'))`);
  for (const force of forces) {
    const facts = force.kind === 'territorial' ? force : undefined;
    await transaction.query(
      `insert into places.force (slug, name_en, name_cy, kind, code, country, region, population, females)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (slug) do update set name_en = excluded.name_en, name_cy = excluded.name_cy, kind = excluded.kind,
         code = excluded.code, country = excluded.country, region = excluded.region, population = excluded.population,
         females = excluded.females`,
      [
        force.slug,
        force.name.en,
        force.name.cy,
        force.kind,
        facts?.code ?? null,
        facts?.country ?? null,
        facts?.region ?? null,
        facts?.population ?? null,
        facts?.females ?? null,
      ],
    );
  }
}
