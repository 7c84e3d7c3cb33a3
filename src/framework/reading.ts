import { z } from 'zod';
import { accept } from '../kernel/index.ts';
import {
  type Framework,
  type FrameworkMapping,
  frameworkDocument,
  mappingDocument,
  mappingFormat,
} from './document.ts';
import { type FileFault, type FileReading, faulty } from './file-fault.ts';
import { unaccounted } from './mapping-reference.ts';
import { brokenReferences } from './reference.ts';
import { type Path, readYamlTree, type YamlTree } from './yaml-tree.ts';

const missing: Readonly<Record<string, string>> = {
  cy: 'the Welsh is missing',
  en: 'the English is missing',
};

const kinds: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a block of keys',
  record: 'a block of keys',
  string: 'words',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  null: 'nothing',
};

function seenInWords(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a block of keys';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function steps(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

/** The value that stands at a path of a plain tree; undefined where there is none. */
function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inside, step) => {
    if (typeof inside !== 'object' || inside === null) return undefined;
    return Object.getOwnPropertyDescriptor(inside, step)?.value;
  }, value);
}

function expectedInWords(issue: z.core.$ZodIssue, seen: unknown): string {
  switch (issue.code) {
    case 'invalid_type': {
      const quotes = issue.expected === 'string' && ['number', 'boolean'].includes(typeof seen);
      return `expected ${kinds[issue.expected] ?? issue.expected}${quotes ? ' in quotes' : ''}`;
    }
    case 'invalid_value':
      return `expected ${issue.values.map(String).join(' or ')}`;
    case 'too_small':
      return issue.message.startsWith('Too small') ? `expected at least ${issue.minimum}` : issue.message;
    case 'too_big':
      return `expected ${issue.maximum} ${issue.origin === 'string' ? 'characters ' : ''}at the most`;
    default:
      return issue.message;
  }
}

/** One complaint of the schema in plain words, at its place in the file. An unknown key each gives a fault of its own. */
function structureFaults(tree: YamlTree, whole: unknown, issue: z.core.$ZodIssue): FileFault[] {
  const path = steps(issue.path);
  const last = String(path.at(-1) ?? '');
  const seen = valueAt(whole, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => tree.faultAtKey([...path, key], `unknown key "${key}"; ${issue.message}`));
  }
  if (issue.code === 'invalid_union') {
    const known = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
    const expected = known.length > 0 ? `expected ${known.join(' or ')}` : 'expected one of the kinds listed';
    const what = seen === undefined ? `"${last}" is missing` : `saw ${seenInWords(seen)}`;
    return [tree.faultAt(path, `${what}; ${expected}`)];
  }
  if (seen === undefined) return [tree.faultAt(path, missing[last] ?? `"${last}" is missing`)];
  return [tree.faultAt(path, `${expectedInWords(issue, seen)}; saw ${seenInWords(seen)}`)];
}

function read<Schema extends z.ZodType>(
  schema: Schema,
  bytes: Uint8Array,
  file: string,
  furtherFaults: (tree: YamlTree, whole: unknown) => FileFault[],
): FileReading<z.infer<Schema>> {
  const tree = readYamlTree(bytes, file);
  if (!tree.ok) return tree;
  const whole = tree.value.value;
  const parsed = schema.safeParse(whole);
  const structure = parsed.success
    ? []
    : parsed.error.issues.flatMap((issue) => structureFaults(tree.value, whole, issue));
  const faults = [...structure, ...furtherFaults(tree.value, whole)];
  if (faults.length > 0) return faulty(faults);
  return parsed.success ? accept(parsed.data) : faulty(structure);
}

/**
 * Reads a framework file (format watershed-framework/1). Returns the framework, or every fault that the file has, each
 * with line, column, path and plain words. `file` is the name used in the messages.
 */
export function readFramework(bytes: Uint8Array, file: string): FileReading<Framework> {
  return read(frameworkDocument, bytes, file, brokenReferences);
}

const end = z.looseObject({ framework: z.string(), version: z.int() });
const anyMapping = z.looseObject({ format: z.literal(mappingFormat) });
const joining = z.looseObject({ from: end, to: end });

/** What sort of file it is, by its `format`; of a mapping also which two versions it joins. */
export type FrameworkFileSort =
  | { readonly sort: 'framework' }
  | { readonly sort: 'mapping'; readonly from: z.infer<typeof end>; readonly to: z.infer<typeof end> };

/** Tells a mapping file from a framework file; whatever is neither will be refused as a framework. */
export function sortOfFile(bytes: Uint8Array, file: string): FileReading<FrameworkFileSort> {
  const tree = readYamlTree(bytes, file);
  if (!tree.ok) return tree;
  const whole = tree.value.value;
  if (!anyMapping.safeParse(whole).success) return accept({ sort: 'framework' });
  const ends = joining.safeParse(whole);
  if (ends.success) return accept({ sort: 'mapping', from: ends.data.from, to: ends.data.to });
  return faulty([
    tree.value.faultAt([], 'the mapping names no "from" and "to", each with framework and version'),
  ]);
}

/**
 * Reads a mapping file (format watershed-framework-mapping/1) against the two frameworks it joins. Refuses ids that
 * neither has, and any entry of the older or place of the newer framework that the mapping passes over in silence.
 */
export function readMapping(
  bytes: Uint8Array,
  file: string,
  frameworks: { readonly from: Framework; readonly to: Framework },
): FileReading<FrameworkMapping> {
  return read(mappingDocument, bytes, file, (tree, whole) => unaccounted(tree, whole, frameworks));
}
