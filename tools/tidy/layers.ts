/** Rooms that hold the field's rules: no input or output, no clock, no randomness, no environment. */
export const domainRooms = [
  'places',
  'clocks',
  'directory',
  'framework',
  'plans',
  'national',
  'sheets',
  'records',
  'extracts',
  'vawg',
  'measures',
  'linkage',
  'perpetrators',
  'orders',
  'journeys',
  'allegations',
  'callout',
  'listening',
  'refuge',
  'publication',
  'returns',
] as const;

/** Who may import whom. A room may always import itself. A new arrow needs a decision record. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  places: ['kernel'],
  clocks: ['kernel'],
  directory: ['kernel', 'places'],
  framework: ['kernel', 'places', 'clocks'],
  records: ['kernel', 'places', 'clocks'],
  extracts: ['kernel', 'places', 'clocks'],
  vawg: ['kernel', 'places', 'clocks'],
  measures: ['kernel', 'places', 'clocks'],
  linkage: ['kernel', 'places', 'clocks'],
  publication: ['kernel', 'places', 'clocks', 'measures', 'plans'],
  returns: ['kernel', 'places', 'measures', 'publication', 'vawg'],
  plans: ['kernel', 'places', 'clocks', 'directory', 'framework', 'measures'],
  national: ['kernel', 'places', 'directory', 'framework', 'measures', 'plans', 'publication'],
  sheets: ['kernel', 'places', 'clocks', 'plans'],
  synthetic: ['kernel', 'places', 'clocks', 'plans'],
  database: ['kernel', ...domainRooms],
  operations: ['kernel', ...domainRooms, 'database'],
  web: ['kernel', ...domainRooms, 'operations'],
  cli: ['kernel', ...domainRooms, 'operations', 'web', 'synthetic'],
};

/** Single files that may do more than their room: each with its reason. */
export const exceptions: readonly { readonly file: string; readonly may: string; readonly why: string }[] = [
  {
    file: 'src/operations/demonstration/write.ts',
    may: 'src/synthetic/',
    why: 'a first start that holds nothing yet makes up its open data; nothing else of the program may make anything up',
  },
  ...['plans', 'plan-life'].map((name) => ({
    file: `src/operations/demonstration/${name}.ts`,
    may: 'src/synthetic/',
    why: 'the demonstration’s plans are made up too, and lived through the rules of real ones',
  })),
];
