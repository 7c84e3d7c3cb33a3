import { readFileSync } from 'node:fs';
import { purposesOf, type Role } from '../../src/directory/index.ts';
import { londonDateOf } from '../../src/kernel/index.ts';
import { staffRoutes } from '../../src/web/pages/staff-routes.ts';
import type { StaffRoute } from '../../src/web/staff/route.ts';
import { matrix } from '../sign-in/staff-house.ts';
import type { Reply, Visitor } from '../sign-in/visitor.ts';
import { filledIn } from './form.ts';
import { forceRoles, visitorIn, type World } from './scene.ts';
import { addressesOf, guessesOf, here, type Ids, idsOf, type Seen, seenOf, wordsOf } from './visits.ts';

// What the people of one force do at the staff door: look at every page they can name, guess at others, send every form.

type FormRoute = Extract<StaffRoute, { method: 'POST' }>;

/** One request that looks and changes nothing. */
export interface Visit {
  readonly route: StaffRoute;
  readonly role: Role;
  readonly address: string;
}

/** True where a role may come to a route at all; every other finds nothing at any address of it. */
export const mayCome = (role: Role, { purposes, roles }: StaffRoute): boolean =>
  (roles === undefined || roles.includes(role)) &&
  (purposes.includes('sign-in') || purposesOf(matrix, role).some((held) => purposes.includes(held)));

const inTurn = (address: string, turn: number): string =>
  turn % 2 === 0 ? address : address === '/' ? '/cy' : `/cy${address}`;

/** Every page by every role, with ids of the force's own and guesses at the other's; the languages take turns. */
export function visitsOf(own: Ids, other: Ids): readonly Visit[] {
  const visits = staffRoutes
    .filter(({ method }) => method === 'GET')
    .flatMap((route) =>
      forceRoles.flatMap((role) => {
        const named = addressesOf(route, own, wordsOf(route).length > 1 ? 1 : 2);
        // Whoever may not come is answered before anything is looked at: one address is enough.
        const addresses = mayCome(role, route)
          ? [...named, ...guessesOf(route, own, other)]
          : named.slice(0, 1);
        return addresses.map((address) => ({ route, role, address }));
      }),
    );
  return visits.map((visit, turn) => ({ ...visit, address: inTurn(visit.address, turn) }));
}

export async function look(
  world: World,
  { role, address }: Visit,
  mask: (text: string) => string,
): Promise<Seen> {
  return seenOf(role, `GET ${address}`, await visitorIn(world, role).get(address), mask);
}

const sheet = {
  name: 'plan.csv',
  content:
    'Reference,Action,Owner,Strategic lead,Start,Due\nS1,Words of a test,Owner,Lead,01/04/2026,31/03/2027\n',
};

/** What a form needs that its fields do not tell. */
const besides: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/plans/open': { framework: 'england-wales-2024 1' },
  '/actions/:action/dates': { local_action: 'Other words of a test.' },
  '/deadlines/start/:rule': { time: '00:00', reference: 'N 2001' },
  '/deadlines/:clock/met': { time: '00:00' },
  '/deadlines/:clock/pause': { time: '00:00' },
  '/deadlines/:clock/resume': { time: '00:00' },
  '/records/load': { covers_from: '', covers_to: '' },
  '/records/load/check': { deed: 'discard' },
  '/records/profiles/propose': { name: 'a-system' },
  '/records/profiles/draft': {
    deed: 'store',
    text: readFileSync('profiles/contract.yaml', 'utf8').replace(/^name: .*$/m, 'name: a-system'),
  },
  '/records/read': { reference: 'COUNTER/1' },
};

/** Sends a form of a route to an address. A form that brings a file brings a small table; what it begins is waited for. */
async function send(
  { house, visitor }: { readonly house: World['house']; readonly visitor: Visitor },
  route: FormRoute,
  address: string,
  fields: Record<string, string>,
): Promise<Reply> {
  switch (route.takes) {
    case 'fields': {
      const reply = await visitor.post(address, fields);
      await house.workbench.answer();
      return reply;
    }
    case 'file':
      return visitor.upload(address, fields, sheet);
    case 'files': {
      const reply = await visitor.uploadAll(address, fields, [sheet]);
      await house.workbench.answer();
      return reply;
    }
  }
}

const at = (world: World, role: Role) => ({ house: world.house, visitor: visitorIn(world, role) });

/** The fields of the form at an address, filled in; none where the role finds no form there. */
async function formAt(
  world: World,
  route: FormRoute,
  role: Role,
  address: string,
): Promise<Record<string, string> | undefined> {
  const page = await visitorIn(world, role).get(address);
  const fields = page.status === 200 ? filledIn(page, londonDateOf(world.house.now())) : undefined;
  return fields && { ...fields, ...besides[route.path] };
}

export const formRoutes = staffRoutes.filter((route): route is FormRoute => route.method === 'POST');

/**
 * Sends every form with each of its words, as the roles that may come to it, to the force's own rows, until one is accepted.
 * What comes back, in order.
 */
export async function sendForms(world: World, mask: (text: string) => string): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (const route of formRoutes) {
    const own = await idsOf(world.house.clone, here);
    for (const words of wordsOf(route)) {
      for (const { role, address } of triesOf(route, { ...own, ...words })) {
        const fields = await formAt(world, route, role, address);
        if (fields === undefined) continue;
        const request = `POST ${address} of ${route.path}`;
        const first = await send(at(world, role), route, address, fields);
        seen.push(seenOf(role, request, first, mask));
        const edition =
          first.document.querySelector('input[name=edition]')?.getAttribute('value') ?? undefined;
        // What follows was shown first: the button below it sends the same form with what it was shown by.
        const reply =
          edition === undefined ? first : await send(at(world, role), route, address, { ...fields, edition });
        if (edition !== undefined) seen.push(seenOf(role, `${request}, shown`, reply, mask));
        if (reply.status === 303) break;
      }
    }
  }
  return seen;
}

const triesOf = (route: FormRoute, ids: Ids): readonly { readonly role: Role; readonly address: string }[] =>
  forceRoles
    .filter((role) => mayCome(role, route))
    .flatMap((role) => addressesOf(route, ids).map((address) => ({ role, address })));

const isId = (text: string): boolean => /^[0-9a-f]{8}-/.test(text);

/** The form with each id in it exchanged for one of the other force's of the same kind: one form for each. */
function withGuesses(
  fields: Record<string, string>,
  own: Ids,
  other: Ids,
): readonly Record<string, string>[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (!isId(value)) return [];
    const kind = Object.keys(own).find((each) => own[each]?.includes(value)) ?? '';
    return (other[kind] ?? []).slice(0, 1).map((guess) => ({ ...fields, [name]: guess }));
  });
}

/**
 * Sends every form with a guess in it, as every role that may come to it: to an address of the other force, and to one of
 * its own with an id of the other force's in the form. What comes back, in order.
 */
export async function sendGuesses(
  world: World,
  { own, other }: { readonly own: Ids; readonly other: Ids },
  mask: (text: string) => string,
): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (const route of formRoutes) {
    for (const role of forceRoles) {
      const sender = at(world, role);
      const form = mayCome(role, route) ? await firstForm(world, route, role, own) : undefined;
      for (const address of guessesOf(route, own, other)) {
        const reply = await send(sender, route, address, form?.fields ?? {});
        seen.push(seenOf(role, `POST ${address} of ${route.path}`, reply, mask));
        if (!mayCome(role, route)) break;
      }
      for (const fields of form === undefined ? [] : withGuesses(form.fields, own, other)) {
        const reply = await send(sender, route, form?.address ?? '', fields);
        const request = `POST ${form?.address} of ${route.path} with ${JSON.stringify(fields)}`;
        seen.push(seenOf(role, request, reply, mask));
      }
    }
  }
  return seen;
}

async function firstForm(
  world: World,
  route: FormRoute,
  role: Role,
  own: Ids,
): Promise<{ readonly address: string; readonly fields: Record<string, string> } | undefined> {
  for (const address of addressesOf(route, own)) {
    const fields = await formAt(world, route, role, address);
    if (fields !== undefined) return { address, fields };
  }
  return undefined;
}

/** The first requests that two worlds answer differently, in words that tell where. */
export function differences(one: readonly Seen[], two: readonly Seen[]): readonly string[] {
  const found: string[] = [];
  for (const [index, seen] of one.entries()) {
    const there = two[index];
    if (
      there !== undefined &&
      seen.request === there.request &&
      seen.status === there.status &&
      seen.reply === there.reply
    )
      continue;
    found.push(
      `${seen.role} ${seen.request}: ${seen.status}, ${there?.request} ${there?.status} ${firstChange(seen.reply, there?.reply ?? '')}`,
    );
    if (found.length === 5) break;
  }
  return one.length === two.length ? found : [...found, `${one.length} requests, and ${two.length}`];
}

function firstChange(one: string, two: string): string {
  const at = [...one].findIndex((letter, index) => letter !== two[index]);
  const from = Math.max(0, at - 80);
  return `“${one.slice(from, at + 120)}” and “${two.slice(from, at + 120)}”`;
}
