import { londonDateOf, type PlainDate } from '../../src/kernel/index.ts';
import { loadShippedDefinitions } from '../../src/operations/vawg/index.ts';
import { openStaffHouse, type Reply, type StaffHouse, type Visitor } from '../sign-in/staff-house.ts';
import { analystPackage, type SentFile } from './analyst-package.ts';

export const textOf = ({ document }: Reply): string =>
  (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ');
export const fieldIn = ({ document }: Reply, name: string): string =>
  document.querySelector(`[name=${name}]`)?.getAttribute('value') ?? '';

/** The staff door with the analysts of two forces, and a package that one of them brings. */
export interface RecordsHouse {
  readonly house: StaffHouse;
  /** Of Bedfordshire. */
  readonly esther: Visitor;
  /** Of North Wales. */
  readonly kofi: Visitor;
  readonly today: PlainDate;
  readonly files: readonly SentFile[];
}

export async function openRecordsHouse(): Promise<RecordsHouse> {
  const house = await openStaffHouse();
  await loadShippedDefinitions(house.jobs);
  const today = londonDateOf(house.now());
  const files = analystPackage(today, { months: 7, crimesAMonth: 60 });
  const [esther, kofi] = [
    await house.as('esther-instance'),
    await house.as('kofi-instance', 'force-analyst'),
  ];
  return { house, esther, kofi, today, files };
}

export const dayFields = (day: PlainDate) => ({
  as_at_day: String(Number(day.slice(8))),
  as_at_month: String(Number(day.slice(5, 7))),
  as_at_year: day.slice(0, 4),
});

/** The page of the package once nobody works on it. */
export async function finished(visitor: Visitor): Promise<Reply> {
  for (;;) {
    const page = await visitor.get('/records/load/check');
    if (!/is being (checked|loaded)|waits for another/.test(textOf(page))) return page;
  }
}

/** Sends a package and waits until the check is over. */
export async function check(
  visitor: Visitor,
  today: PlainDate,
  sent: readonly { readonly name: string; readonly content: string | Buffer }[],
  more: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  await visitor.get('/records/load');
  const reply = await visitor.uploadAll(
    '/records/load',
    { profile: 'shipped.contract', ...dayFields(today), ...more },
    sent,
  );
  if (reply.headers.location !== '/records/load/check') throw new Error(textOf(reply));
  return finished(visitor);
}

/** Sends, checks and loads a package, as its analyst would. */
export async function loadAs(visitor: Visitor, today: PlainDate, sent: readonly SentFile[]): Promise<Reply> {
  const page = await check(visitor, today, sent);
  await visitor.post('/records/load/check', { seal: fieldIn(page, 'seal'), deed: 'load' });
  return finished(visitor);
}
