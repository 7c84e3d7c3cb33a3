import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  appendAudit,
  type Database,
  findHeldForDemonstration,
  insertFirstAppointment,
  projectPath,
  storeMadeUpPerson,
} from '../../database/index.ts';
import { roles } from '../../directory/index.ts';
import type { Instant } from '../../kernel/index.ts';
import { importer } from './importer.ts';

const document = z.strictObject({
  people: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]+(-[a-z]+)+$/),
      name: z.string().endsWith('(made up)'),
      organisation: z.string().min(1),
      appointments: z.array(z.strictObject({ role: z.enum(roles), force: z.string().nullable() })).min(1),
    }),
  ),
});

/** Somebody who does not exist and may sign in at the demonstration. `id` is what its identity provider calls them. */
export type MadeUpPerson = z.infer<typeof document>['people'][number];

/** The people of `reference/demonstration-people.yaml`. */
export function readMadeUpPeople(): readonly MadeUpPerson[] {
  return document.parse(parse(readFileSync(projectPath('reference', 'demonstration-people.yaml'), 'utf8')))
    .people;
}

/** True when all that is held was made up for the demonstration: only then may made-up people sign in. */
export async function isDemonstration(jobs: Database): Promise<boolean> {
  const held = await jobs.transact({ actor: importer, purpose: 'make the demonstration' }, (transaction) =>
    findHeldForDemonstration(transaction, importer),
  );
  return held.files > 0 && held.files === held.filesOfDemonstration;
}

/** The same person has the same id in every demonstration. */
export function idOfMadeUp(person: string): string {
  const hex = createHash('sha256').update(`watershed demonstration person ${person}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Lets the made-up people sign in at the provider of this start, whose address may differ from the last one's. Whoever is
 * new is appointed; what an administrator of the demonstration changed since then stays. Door: jobs.
 */
export async function storeMadeUpPeople(
  jobs: Database,
  people: readonly MadeUpPerson[],
  { issuer, now }: { readonly issuer: string; readonly now: Instant },
): Promise<void> {
  await jobs.transact({ actor: importer, purpose: 'make the demonstration' }, async (transaction) => {
    let added = 0;
    for (const { id: subject, name, organisation, appointments } of people) {
      const id = idOfMadeUp(subject);
      await storeMadeUpPerson(transaction, { id, issuer, subject, name, organisation });
      for (const wanted of appointments) {
        const appointed = { by: importer, at: now };
        if (await insertFirstAppointment(transaction, { person: id, ...wanted }, appointed)) added += 1;
      }
    }
    await appendAudit(transaction, {
      operation: 'store made-up people',
      subjectKind: 'people',
      subjectId: '',
      details: { people: people.length, appointed: added },
    });
  });
}
