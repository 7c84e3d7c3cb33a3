import { type Proposal, proposeProfile, type Sample } from '../../extracts/index.ts';
import { Fault } from '../../kernel/index.ts';
import { RecordReader } from '../../records/index.ts';
import { findSources, readText, type Source, surveyFile } from '../import/index.ts';
import { readContracts } from './contracts.ts';

/** Rows that a profile is made from; a few hundred show every habit that matters. */
const sampleRowsMax = 500;
const delimiters = [
  [',', ','],
  [';', ';'],
  ['tab', '\t'],
  ['|', '|'],
] as const;

/** A first profile from files on disk. Faults: those of reading them. */
export async function proposeFromFiles(
  paths: readonly string[],
  settings: { readonly name: string; readonly latestYear: number },
): Promise<Proposal> {
  const found = await findSources(paths);
  try {
    const [refused] = found.refused;
    if (refused !== undefined) throw new Fault(refused.code, refused.message);
    const samples: Sample[] = [];
    for (const source of found.sources) samples.push(await sampleOf(source));
    return proposeProfile(samples, readContracts(), settings);
  } finally {
    found.close();
  }
}

async function sampleOf(source: Source): Promise<Sample> {
  const survey = await surveyFile(source);
  const records: Record<string, (readonly string[])[]> = {};
  const readers = delimiters.map(([name, character]) => {
    const own: (readonly string[])[] = [];
    records[name] = own;
    const listener = {
      record: (fields: readonly string[]) => {
        if (own.length <= sampleRowsMax) own.push(fields);
      },
      broken: () => undefined,
    };
    return new RecordReader(listener, character);
  });
  for await (const text of readText(source, survey)) {
    for (const reader of readers) reader.push(text);
    if (Object.values(records).every((own) => own.length > sampleRowsMax)) break;
  }
  const width = (name: string): number =>
    Math.max(0, ...(records[name] ?? []).map((fields) => fields.length));
  const [delimiter] = delimiters.map(([name]) => name).sort((one, other) => width(other) - width(one));
  const [name, rows] = [delimiter ?? ',', records[delimiter ?? ','] ?? []];
  // Titles stand above the header in fewer fields than the table has.
  const at = rows.findIndex((fields) => fields.length === width(name));
  return {
    name: source.name.split(/[\\/]/).at(-1) ?? '',
    delimiter: name,
    header: rows[at] ?? [],
    rows: rows.slice(at + 1),
  };
}
