import { blocksOfRule } from './blocking.ts';
import type { Records } from './field.ts';
import { levelsOfKind } from './kinds.ts';
import type {
  BlockingRule,
  ComparisonSettings,
  FieldKind,
  FieldSettings,
  KeyPart,
  Settings,
} from './settings.ts';
import { fieldsOfRule } from './settings.ts';

/** Files up to this many rows need no blocking: every pair is compared. */
const everyPairRows = 2000;

/** The comparisons that suit the fields, each at the levels of its kind; swaps where there is something to swap with. */
export function inferComparisons(fields: readonly FieldSettings[]): readonly ComparisonSettings[] {
  const partners = new Map<string, string>();
  const forename = fields.find((field) => field.kind === 'forename');
  const surname = fields.find((field) => field.kind === 'surname');
  if (forename !== undefined && surname !== undefined) partners.set(forename.name, surname.name);
  const [line, other] = fields.filter((field) => field.kind === 'address');
  if (line !== undefined && other !== undefined) partners.set(line.name, other.name);
  return fields.map((field) => {
    const partner = partners.get(field.name);
    const levels = levelsOfKind[field.kind].filter(
      (level) => partner !== undefined || level.test.is !== 'swapped',
    );
    return {
      name: field.name,
      field: field.name,
      ...(partner === undefined ? {} : { partner }),
      levels: [...levels],
    };
  });
}

/** Which field plays which part, the first of each kind. */
type Cast = Partial<Record<FieldKind, string>>;

function castOf(fields: readonly FieldSettings[]): Cast {
  const cast: Cast = {};
  for (const field of fields) cast[field.kind] ??= field.name;
  return cast;
}

const value = (field: string): KeyPart => ({ by: 'value', field });

/** A rule from parts that may be missing; no rule where one is. */
function ruleOf(...parts: readonly (KeyPart | undefined)[]): readonly BlockingRule[] {
  return parts.some((part) => part === undefined) ? [] : [parts.flatMap((part) => part ?? [])];
}

function partsOf(cast: Cast): Readonly<Record<string, KeyPart | undefined>> {
  const of = (field: string | undefined, part: (field: string) => KeyPart): KeyPart | undefined =>
    field === undefined ? undefined : part(field);
  return {
    names:
      cast.forename === undefined || cast.surname === undefined
        ? of(cast.fullName, (field) => ({ by: 'core', field }))
        : { by: 'pair', field: cast.forename, partner: cast.surname },
    forename: of(cast.forename, value),
    family: of(cast.forename, (field) => ({ by: 'family', field })),
    initial: of(cast.forename, (field) => ({ by: 'prefix', field, characters: 1 })),
    surname: of(cast.surname, value),
    surnameSound: of(cast.surname, (field) => ({ by: 'sound', field })),
    surnameStart: of(cast.surname, (field) => ({ by: 'prefix', field, characters: 3 })),
    date: of(cast.dateOfBirth, value),
    year: of(cast.dateOfBirth, (field) => ({ by: 'year', field })),
    dayAndMonth: of(cast.dateOfBirth, (field) => ({ by: 'dayAndMonth', field })),
    postcode: of(cast.postcode, value),
    email: of(cast.email, value),
    emailName: of(cast.email, (field) => ({ by: 'localPart', field })),
    phone: of(cast.phone, value),
    place: of(cast.place, value),
    address: of(cast.address, value),
  };
}

/** Rules worth trying, the most telling first. Which are used depends on how many pairs each makes of these records. */
function candidateRules(fields: readonly FieldSettings[]): readonly BlockingRule[] {
  const p = partsOf(castOf(fields));
  const identifiers = fields.filter(
    (field) => field.kind === 'identifier' || field.kind === 'policeIdentifier',
  );
  return [
    ...identifiers.map((field): BlockingRule => [value(field.name)]),
    ...ruleOf(p.email),
    ...ruleOf(p.phone),
    ...ruleOf(p.names, p.date),
    ...ruleOf(p.date, p.surnameSound),
    ...ruleOf(p.date, p.family),
    ...ruleOf(p.date, p.postcode),
    ...ruleOf(p.surnameSound, p.postcode),
    ...ruleOf(p.family, p.postcode),
    ...ruleOf(p.names),
    ...ruleOf(p.surnameSound, p.family),
    ...ruleOf(p.emailName),
    ...ruleOf(p.date),
    ...ruleOf(p.address, p.family),
    ...ruleOf(p.address, p.surname),
    ...ruleOf(p.address),
    ...ruleOf(p.surname, p.year),
    ...ruleOf(p.forename, p.year, p.surnameStart),
    ...ruleOf(p.forename, p.dayAndMonth),
    ...ruleOf(p.surname, p.dayAndMonth),
    ...ruleOf(p.surname, p.initial),
    ...ruleOf(p.place, p.forename),
    ...ruleOf(p.place, p.surname),
    ...ruleOf(p.postcode),
  ];
}

/** Rules that between them train every comparison: each leaves the fields it blocks on to the others. */
function trainingPasses(fields: readonly FieldSettings[]): readonly BlockingRule[] {
  const p = partsOf(castOf(fields));
  const identifiers = fields.filter(
    (field) => field.kind === 'identifier' || field.kind === 'policeIdentifier',
  );
  const offered = [
    ...ruleOf(p.names),
    ...ruleOf(p.date),
    ...ruleOf(p.email),
    ...ruleOf(p.phone),
    ...identifiers.map((field): BlockingRule => [value(field.name)]),
    ...ruleOf(p.surname, p.postcode),
    ...ruleOf(p.forename, p.postcode),
    ...ruleOf(p.address),
  ];
  const chosen: BlockingRule[] = [];
  const uncovered = (): boolean =>
    fields.some((field) => !chosen.some((rule) => !fieldsOfRule(rule).includes(field.name)));
  for (const rule of offered) if (chosen.length < 4 || uncovered()) chosen.push(rule);
  return chosen.length > 0 ? chosen : fields.slice(0, 2).map((field) => [value(field.name)]);
}

/** Agreement that leaves little doubt, for the prior. */
function priorRules(fields: readonly FieldSettings[]): readonly BlockingRule[] {
  const p = partsOf(castOf(fields));
  const identifiers = fields.filter(
    (field) => field.kind === 'identifier' || field.kind === 'policeIdentifier',
  );
  const found = [
    ...ruleOf(p.forename, p.surname, p.date),
    ...(p.forename === undefined ? ruleOf(p.names, p.date) : []),
    ...identifiers.map((field): BlockingRule => [value(field.name)]),
    ...ruleOf(p.email),
    ...ruleOf(p.surname, p.phone),
    ...ruleOf(p.forename, p.surname, p.postcode),
  ];
  return found.length > 0 ? found : [fields.map((field) => value(field.name))];
}

/** Pairs a record a rule may make before it is thought too wide: fewer for larger files, as time must stay in hand. */
function pairsPerRecord(count: number): number {
  if (count <= 20_000) return 40;
  return count <= 200_000 ? 20 : 8;
}

/** Settings for records whose fields are known: comparisons by kind, blocking rules by what they cost on these records. */
export function inferSettings(
  records: Records,
  fields: readonly FieldSettings[],
  idColumn: string | null,
  dateYearMax: number,
): Settings {
  const everyPair = records.count <= everyPairRows;
  const budget = pairsPerRecord(records.count) * records.count;
  const blockSizeMax = 2000;
  const blocking: BlockingRule[] = [];
  for (const rule of candidateRules(fields)) {
    const { pairs } = blocksOfRule(rule, records, blockSizeMax);
    if (pairs > 0 && pairs <= budget) blocking.push(rule);
  }
  return {
    version: 1,
    linkType: 'linkAndDeduplicate',
    idColumn,
    dateYearMax,
    fields: [...fields],
    comparisons: [...inferComparisons(fields)],
    everyPair,
    blocking,
    blockSizeMax,
    pairsMax: 2_000_000_000,
    training: { passes: [...trainingPasses(fields)], randomPairs: 400_000, passPairsMax: 1_000_000 },
    startValues: { from: 'levels', use: 'start' },
    prior: { rules: [...priorRules(fields)], recall: 0.7 },
    threshold: 0.95,
    keepAbove: 0.5,
    clusters: {
      sizeMax: 200,
      meanBitsMin: 0,
      contradictions: fields.filter((field) => field.kind === 'policeIdentifier').map((field) => field.name),
    },
    seed: 1,
  };
}
