import type { Client } from 'pg';
import { z } from 'zod';

const seeding = `with gwent as (
    insert into places.force (slug, name_en, name_cy, kind) values ('gwent', 'Gwent', 'Gwent', 'national')
    on conflict (slug) do update set slug = excluded.slug returning slug
  )
  insert into clocks.running (force, compartment, team, person, subject_kind, subject_id, rule, rule_version, started_at,
    deadline_at, half_at, three_quarters_at, started_by)
  select slug, 'open', 'orders', 'j.evans', 'notice', number::text, 'victim-arrest-enhanced', 1, '2026-11-02T09:00Z',
    '2026-11-04T00:00Z', '2026-11-03T04:30Z', '2026-11-03T14:15Z', 'A. Tester (made up)'
  from gwent, generate_series(1, $1::int) as number`;

const counting = `select count(*)::int as sent, count(distinct (clock_id, kind))::int as kinds,
    (select coalesce(sum((details ->> 'sent')::int), 0)::int from audit.entry where operation = 'send clock notices') as audited,
    (select count(*)::int from clocks.running where notices_sent = 3) as done
  from clocks.notice`;
const counted = z.object({ sent: z.int(), kinds: z.int(), audited: z.int(), done: z.int() });

/** Starts clocks whose three notices are all due. */
export async function seedDueClocks(client: Client, clocks: number): Promise<void> {
  await client.query(seeding, [clocks]);
}

/** Notices that were sent, how many of them differ, how many the audit names, and clocks that have sent all three. */
export async function countNotices(client: Client): Promise<z.infer<typeof counted>> {
  return counted.parse((await client.query(counting)).rows[0]);
}
