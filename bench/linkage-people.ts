import { closeSync, openSync, writeSync } from 'node:fs';
import { type Random, randomFrom } from '../src/kernel/index.ts';
import { mishear, mistype, nicknamesOf, traditions } from '../src/linkage/index.ts';

/** Made-up people with the truth beside them, for benchmarks and tests. No one in it exists. */
export const peopleColumns = [
  'unique_id',
  'forename',
  'surname',
  'dob',
  'sex',
  'address',
  'postcode',
  'phone',
  'email',
  'person',
] as const;
export type MadeUpRecord = Readonly<Record<(typeof peopleColumns)[number], string>>;

const surnameStarts =
  'Ash Bram Brad Burn Cal Chad Clay Cran Dal Dean East Elm Farn Field Gar Green Had Hather Hol Hurst Kir Lang Ley Lin Mar Mill Nor Oak Pem Pres Rad Rams Red Rother Sand Shel Stan Stock Thorn Tun Under Wal Wat Wen Whit Win Wood Wool Wych Yar'.split(
    ' ',
  );
const surnameEnds =
  'bank bourne bridge brook bury by church cliffe combe cote croft dale den field ford gate grave ham hurst land lake leigh ley low man mere more ridge shaw side stead stone ton vale wall ward water well wick wood worth'.split(
    ' ',
  );
const streetWords =
  'Acacia Albert Alma Ash Bath Beech Bridge Brook Castle Cedar Chapel Chester Church Clarence Cross Derby Dover Elm Fair Field Garden George Grange Green Grove Hall Heath High Hill Holly Kent Lake Lime Manor Maple Market Meadow Mill Moor New North Oak Old Orchard Park Pine Poplar Prince Queen Ridge River Rose School Spring Station Stone Sun Temple Union Vale Victoria Warren Water Well West Willow Wood York'.split(
    ' ',
  );
const streetKinds = [
  'Street',
  'Road',
  'Avenue',
  'Lane',
  'Close',
  'Drive',
  'Court',
  'Terrace',
  'Way',
  'Crescent',
];
const postcodeAreas =
  'AL B BA BB BD BH BL BN BR BS CA CB CF CH CM CO CR CT CV DA DE DH DL DN DT DY E EN EX FY GL GU HA HD HG HP HR HU HX IG IP KT L LA LD LE LL LN LS LU M ME MK N NE NG NN NP NR NW OL OX PE PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO'.split(
    ' ',
  );
const mailHosts = ['example.com', 'example.org', 'example.net', 'mail.example', 'post.example'];
const inward = 'ABDEFGHJLNPQRSTUWXYZ';

/** A place in a list of `length`, low places far likelier: names are that unequal. */
function skewed(random: Random, length: number): number {
  return Math.min(length - 1, Math.floor(length * random.next() ** 2.2));
}

const pick = <Value>(random: Random, values: readonly Value[]): Value | undefined =>
  values[random.whole(0, values.length - 1)];
const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

interface Person {
  forename: string;
  surname: string;
  dob: string;
  sex: string;
  address: string;
  postcode: string;
  phone: string;
  email: string;
}

function makeHome(random: Random): Pick<Person, 'address' | 'postcode'> {
  const street = `${pick(random, streetWords)} ${pick(random, streetKinds)}`;
  const area = postcodeAreas[skewed(random, postcodeAreas.length)] ?? 'M';
  const unit = `${inward[random.whole(0, 19)]}${inward[random.whole(0, 19)]}`;
  return {
    address: `${random.whole(1, 150)} ${street}`,
    postcode: `${area}${random.whole(1, 30)} ${random.whole(0, 9)}${unit}`,
  };
}

function makePerson(random: Random): Person {
  let share = random.next();
  const tradition =
    traditions.find((one) => {
      share -= one.share;
      return share < 0;
    }) ?? traditions[0];
  if (tradition === undefined) throw new Error('there are no traditions');
  const sex = random.next() < 0.5 ? 'F' : 'M';
  const forenames = sex === 'F' ? tradition.female : tradition.male;
  const forename = forenames[skewed(random, forenames.length)] ?? 'Alex';
  const composed = tradition === traditions[0] && random.next() < 0.6;
  const surname = composed
    ? `${pick(random, surnameStarts)}${pick(random, surnameEnds)}`
    : (tradition.surnames[skewed(random, tradition.surnames.length)] ?? 'Smith');
  const dob = `${random.whole(1940, 2008)}-${pad(random.whole(1, 12))}-${pad(random.whole(1, 28))}`;
  const email = `${forename}.${surname}${random.whole(1, 9999)}@${pick(random, mailHosts)}`
    .toLowerCase()
    .replace(/[^a-z0-9.@]/g, '');
  return {
    forename,
    surname,
    dob,
    sex,
    ...makeHome(random),
    phone: `07${pad(random.whole(0, 999_999_999), 9)}`,
    email,
  };
}

function misreadDate(dob: string, random: Random): string {
  const [year = '', month = '', day = ''] = dob.split('-');
  if (random.next() < 0.3 && Number(day) <= 12) return `${year}-${day}-${month}`;
  if (random.next() < 0.2) return `${year}-01-01`;
  return random.next() < 0.5
    ? `${year}-${month}-${pad(random.whole(1, 28))}`
    : `${year.slice(0, 3)}${random.whole(0, 9)}-${month}-${day}`;
}

/** What one record of a person says: some of it wrong, some of it out of date, some of it missing. */
function seenAs(person: Person, random: Random): Person {
  const seen = { ...person };
  const chance = (share: number): boolean => random.next() < share;
  if (chance(0.08))
    seen.forename = pick(random, nicknamesOf(person.forename.toLowerCase())) ?? person.forename;
  if (chance(0.07)) seen.forename = mistype(seen.forename, random);
  if (chance(0.04)) seen.forename = mishear(seen.forename, random);
  if (chance(0.06)) seen.surname = mistype(seen.surname, random);
  if (chance(0.05)) seen.surname = mishear(seen.surname, random);
  if (chance(0.01)) [seen.forename, seen.surname] = [seen.surname, seen.forename];
  if (chance(0.06)) seen.dob = misreadDate(person.dob, random);
  if (chance(0.18)) Object.assign(seen, makeHome(random));
  if (chance(0.04)) seen.postcode = mistype(seen.postcode, random);
  if (chance(0.06)) seen.address = mistype(seen.address, random);
  if (chance(0.2)) seen.phone = `07${pad(random.whole(0, 999_999_999), 9)}`;
  if (chance(0.04)) seen.email = mistype(seen.email, random);
  if (chance(0.02)) seen.forename = '';
  if (chance(0.01)) seen.surname = '';
  if (chance(0.05)) seen.dob = '';
  if (chance(0.03)) seen.sex = '';
  if (chance(0.1)) seen.postcode = '';
  if (chance(0.1)) seen.address = '';
  if (chance(0.35)) seen.phone = '';
  if (chance(0.45)) seen.email = '';
  return seen;
}

/** Records of made-up people: most people have one, some up to six. The same seed gives the same records. */
export function* madeUpRecords(count: number, seed: number): Iterable<MadeUpRecord> {
  const random = randomFrom(seed);
  let made = 0;
  for (let person = 0; made < count; person += 1) {
    const who = makePerson(random);
    let copies = 1;
    while (copies < 6 && random.next() < 0.35) copies += 1;
    for (let copy = 0; copy < copies && made < count; copy += 1) {
      made += 1;
      yield { unique_id: String(made), ...seenAs(who, random), person: String(person) };
    }
  }
}

/** Writes made-up records as CSV. */
export function writePeople(path: string, count: number, seed: number): void {
  const file = openSync(path, 'w');
  let text = `${peopleColumns.join(',')}\n`;
  for (const record of madeUpRecords(count, seed)) {
    text += `${peopleColumns.map((column) => record[column]).join(',')}\n`;
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
}
