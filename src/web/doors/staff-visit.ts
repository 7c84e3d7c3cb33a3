import type { FastifyRequest } from 'fastify';
import type { Purpose } from '../../directory/index.ts';
import { type Language, present } from '../../kernel/index.ts';
import type { SignedIn } from '../../operations/directory/index.ts';
import { href } from '../site/address.ts';
import { type Answer, nothing, type StaffRoute, type Visit } from '../staff/route.ts';
import { positionOf, type StaffSite } from '../staff/site.ts';

/** Who asks for what, once they may be here. */
export interface Known {
  readonly language: Language;
  readonly request: FastifyRequest;
  readonly signedIn: SignedIn;
  readonly purpose: Purpose | 'sign-in';
}

/** The visit that a request of theirs makes. */
export function visitOf(site: StaffSite, known: Known): Visit {
  const { language, request, signedIn, purpose } = known;
  const { person } = signedIn;
  const appointment = present(signedIn.appointment, 'appointment of a visit');
  const capacity = { person: person.id, role: appointment.role, force: appointment.force };
  return {
    language,
    path: positionOf(request).path,
    params: paramsOf(request.params),
    query: queryOf(request.query),
    signedIn,
    appointment,
    purpose,
    desk: {
      database: site.desk.database,
      act: { actor: person.id, purpose, capacity },
      now: site.clock.now(),
    },
    place: site,
    href: (path) => href({ language, pinned: undefined, path: '/' }, path),
  };
}

function queryOf(query: unknown): Readonly<Record<string, readonly string[]>> {
  const entries = typeof query === 'object' && query !== null ? Object.entries(query) : [];
  return Object.fromEntries(
    entries.map(([name, value]) => [name, (Array.isArray(value) ? value : [value]).map(String)]),
  );
}

function paramsOf(params: unknown): Readonly<Record<string, string>> {
  const entries = typeof params === 'object' && params !== null ? Object.entries(params) : [];
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

/** What a route answers. Where a policy of the database lets nothing through, nothing is there for this person. */
export async function ask(route: StaffRoute, visit: Visit, form: Record<string, unknown>): Promise<Answer> {
  try {
    return route.method === 'POST' ? await route.answer(visit, form) : await route.answer(visit);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '42501') return nothing;
    throw error;
  }
}
