import type { Role } from '../../src/directory/index.ts';
import { sheetFormats } from '../../src/operations/sheets/index.ts';
import { escalationSteps, moves } from '../../src/plans/index.ts';
import type { StaffRoute } from '../../src/web/staff/route.ts';
import type { Clone } from '../engines/clone.ts';
import type { Reply } from '../sign-in/visitor.ts';

export const here = 'bedfordshire';
export const there = 'north-wales';

// Every address that a person of one force can know or guess, and what each answers.

/** The ids of a force's rows, by the name that they have in addresses. */
export type Ids = Readonly<Record<string, readonly string[]>>;

/** Where the rows are that an address names. A route with another name in its address does not pass until it stands here. */
const rowsNamed: Readonly<Record<string, string>> = {
  // What is new stands first, so that a form is tried on it.
  plan: 'select id from plans.plan where force = $1 order by adopted_on is not null, opened_on',
  // One in each state: a form that is open in one state is open in it everywhere.
  action: `select distinct on (state) id from plans.action where force = $1
    order by state, owner_person is null, reference`,
  evidence: 'select id from plans.evidence where force = $1 order by file_name is null, title, id',
  engagement: 'select id from national.engagement where force = $1 order by organisation',
  home: 'select id from national.home where force = $1 and ended_on is null order by reason, id',
  clock: 'select id from clocks.running where force = $1 order by subject_id',
  person:
    'select person_id as id from directory.appointment where force = $1 and ended_at is null order by role, person_id',
  appointment: 'select id from directory.appointment where force = $1 order by role, id',
  package: 'select id::text from extracts.package where force = $1 order by id',
  line: `select place.line::text as id from extracts.quarantine as place join extracts.finding as finding
    on finding.package_id = place.package_id and finding.number = place.finding
    where finding.force = $1 and finding.grade = 'held' order by place.line`,
  profile: `select 'own.' || name || '.' || version as id from extracts.own_profile where force = $1 order by 1`,
  question: 'select id from extracts.question where force = $1 order by quarter',
  // These are the country's: a force may know those of its own world, and there are none of another force's to guess.
  recommendation:
    'select id from national.recommendation where closed_on is null and $1 = $2 order by entered_at, id',
  request: 'select id from directory.appointment_request where force = $1',
  finding: 'select id from national.finding where $1 = $2',
  update: 'select id from national.update where $1 = $2',
  announcement: 'select id from national.announcement where $1 = $2',
  cut: 'select id from national.cut where $1 = $2',
};

/** Names in addresses that stand for a word of the program, with the words. */
const wordsNamed: Ids = {
  move: moves,
  step: escalationSteps,
  format: sheetFormats,
  rule: ['dvpn-hearing'],
  report: ['html', 'csv', 'json'],
  kind: ['crimes'],
  by: ['ethnicity'],
  part: ['people', 'orders'],
  // Its place in a package.
  file: ['0'],
};

export const namesKnown: readonly string[] = [...Object.keys(rowsNamed), ...Object.keys(wordsNamed), 'force'];

/** The names that a route's address holds. */
export const namesIn = ({ path }: StaffRoute): readonly string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');

/** The ids of a force in a world. */
export async function idsOf(clone: Clone, force: string): Promise<Ids> {
  const ids: Record<string, readonly string[]> = { ...wordsNamed, force: [force] };
  for (const [name, statement] of Object.entries(rowsNamed)) {
    const values = statement.includes('$2') ? [force, here] : [force];
    const rows = await clone.query<{ id: string }>(statement, values);
    ids[name] = rows.map(({ id }) => id);
  }
  return ids;
}

/** A route's addresses with ids filled in, of each name at most `most`, spread over what there is; else one that nothing has. */
export function addressesOf(route: StaffRoute, ids: Ids, most = Number.POSITIVE_INFINITY): readonly string[] {
  let addresses = [route.path];
  for (const name of namesIn(route)) {
    const held = ids[name] ?? [];
    const values =
      held.length === 0 ? [absent] : spread(held, wordsNamed[name] === undefined ? most : held.length);
    addresses = addresses.flatMap((address) => values.map((value) => address.replace(`:${name}`, value)));
  }
  return addresses;
}

/** A route's addresses that name a row of another force: alone, or beside one's own. None where it names no row. */
export function guessesOf(route: StaffRoute, own: Ids, other: Ids): readonly string[] {
  const rows = namesIn(route).filter((name) => wordsNamed[name] === undefined);
  const chosen = rows.reduce<readonly Ids[]>(
    (sets, name) =>
      sets.flatMap((set) => [
        { ...set, [name]: first(own, name) },
        { ...set, [name]: first(other, name) },
      ]),
    [wordsNamed],
  );
  // The first set is one's own in every place.
  return chosen.slice(1).flatMap((ids) => addressesOf(route, ids));
}

/** One id of a kind; where the force has none, one that nothing has. */
const first = (ids: Ids, name: string): readonly string[] => [ids[name]?.at(-1) ?? absent];

function spread(values: readonly string[], most: number): readonly string[] {
  return values.length <= most
    ? values
    : values.filter((_, index) => index % Math.ceil(values.length / most) === 0);
}

const absent = '00000000-0000-4000-8000-00000000abcd';
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/** What the addresses and the forms of a route are called by, so that each set of words is tried for itself. */
export function wordsOf(route: StaffRoute): readonly Ids[] {
  return namesIn(route)
    .filter((name) => wordsNamed[name] !== undefined)
    .reduce<readonly Ids[]>(
      (sets, name) =>
        sets.flatMap((set) => (wordsNamed[name] ?? []).map((word) => ({ ...set, [name]: [word] }))),
      [{}],
    );
}

/** A request and its reply, as a person of the force sees it; what is of the session and of chance is masked. */
export interface Seen {
  readonly role: Role;
  readonly request: string;
  readonly status: number;
  readonly reply: string;
}

/** Masks what differs between two worlds though nobody's rows do: the session's token, and ids drawn since the world began. */
export function maskFor(known: ReadonlySet<string>): (text: string) => string {
  const drawn = new Map<string, string>();
  const nameOf = (id: string): string => {
    if (known.has(id)) return id;
    const name = drawn.get(id) ?? `new-${drawn.size + 1}`;
    drawn.set(id, name);
    return name;
  };
  return (text) => text.replace(/(name="form_token" value=")[^"]*/g, '$1').replace(uuid, (id) => nameOf(id));
}

/** Every id that a world holds, wherever it stands: what is not among them was drawn since. */
export async function everyId(clone: Clone): Promise<ReadonlySet<string>> {
  const columns = await clone.query<{ relation: string; name: string }>(
    `select format('%I.%I', table_schema, table_name) as relation, quote_ident(column_name) as name
     from information_schema.columns where udt_name = 'uuid'`,
  );
  const found = new Set<string>();
  for (const { relation, name } of columns) {
    const rows = await clone.query<{ id: string }>(
      `select distinct ${name}::text as id from ${relation} where ${name} is not null`,
    );
    for (const { id } of rows) found.add(id);
  }
  return found;
}

/** A fingerprint of every row of a force, wherever it stands. */
export async function rowsOf(clone: Clone, force: string): Promise<ReadonlyMap<string, string>> {
  const tables = await clone.query<{ relation: string }>(
    `select table_schema || '.' || table_name as relation from information_schema.columns
     where column_name = 'force' order by 1`,
  );
  const found = new Map<string, string>();
  for (const { relation } of tables) {
    const [row] = await clone.query<{ print: string | null }>(
      `select md5(string_agg(held::text, ' ' order by held::text)) as print from ${relation} as held where force = $1`,
      [force],
    );
    if (typeof row?.print === 'string') found.set(relation, row.print);
  }
  return found;
}

/** What a person's browser shows of a reply. */
export function seenOf(role: Role, request: string, reply: Reply, mask: (text: string) => string): Seen {
  const { location = '', 'content-disposition': name = '' } = reply.headers;
  return {
    role,
    request: mask(request),
    status: reply.status,
    reply: mask(`${location} ${name}\n${reply.body}`),
  };
}
