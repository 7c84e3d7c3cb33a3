import type { Document, Node } from 'yaml';
import { isMap, isNode, isScalar, isSeq, Lexer, LineCounter, Parser, parseDocument, visit } from 'yaml';
import { accept } from '../kernel/index.ts';
import { type FileFault, type FileReading, faulty } from './file-fault.ts';

/** Steps from the top of a document to a place in it. */
export type Path = readonly (string | number)[];

/** A parsed YAML file that can say where in the text a value stands. */
export interface YamlTree {
  readonly value: unknown;
  /** The fault at a path, or at the nearest place above it that the file has. */
  faultAt(path: Path, message: string): FileFault;
  /** The fault at a key itself rather than at its value. */
  faultAtKey(path: Path, message: string): FileFault;
}

/** More than twenty times the official text; a framework larger than this is not a framework. */
export const bytesMax = 1_048_576;
/** Ours nests eight deep. The composer recurses, so a deeper file could exhaust the stack. */
const depthMax = 40;
/** Keys of one block, or entries of one list: ours has 43 at the most. The parser compares each key with each other. */
const entriesMax = 2000;

export function pathInWords(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

const plainMessages: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'the same key stands twice here; one of the two must go',
  MULTIPLE_DOCS: 'the file holds more than one document; expected one',
  TAB_AS_INDENT: 'a tab is used to indent; expected spaces',
  BAD_INDENT: 'the indentation does not fit what stands above',
};

/** The deepest place of the tree that holds a character. */
function pathTo(node: unknown, offset: number): (string | number)[] {
  const holds = (child: unknown): boolean =>
    isNode(child) && child.range != null && child.range[0] <= offset && offset < child.range[2];
  if (isMap(node)) {
    const pair = node.items.find((item) => holds(item.value) || holds(item.key));
    return pair === undefined ? [] : [String(pair.key), ...pathTo(pair.value, offset)];
  }
  if (isSeq(node)) {
    const index = node.items.findIndex(holds);
    return index < 0 ? [] : [index, ...pathTo(node.items[index], offset)];
  }
  return [];
}

/** Where and how a text grows beyond any framework, found without recursion before anything is composed. */
function overgrowth(text: string): { offset: number; message: string } | undefined {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const _token of parser.next(lexeme));
    const { offset, stack } = parser;
    const inner = stack.at(-1);
    if (stack.length > depthMax) return { offset, message: `the file nests more than ${depthMax} deep here` };
    if (inner !== undefined && 'items' in inner && inner.items.length > entriesMax) {
      return { offset, message: `more than ${entriesMax} entries stand in one block or list here` };
    }
  }
  return undefined;
}

class Tree implements YamlTree {
  readonly #document: Document;
  readonly #lines: LineCounter;
  readonly #file: string;

  constructor(document: Document, lines: LineCounter, file: string) {
    this.#document = document;
    this.#lines = lines;
    this.#file = file;
  }

  get value(): unknown {
    return this.#document.toJS();
  }

  faultAtOffset(offset: number, path: Path, message: string): FileFault {
    const { line, col } = this.#lines.linePos(offset);
    return {
      file: this.#file,
      line: Math.max(1, line),
      column: Math.max(1, col),
      path: pathInWords(path),
      message,
    };
  }

  #nodeNear(path: Path): Node | null {
    for (let length = path.length; length > 0; length -= 1) {
      const found = this.#document.getIn(path.slice(0, length), true);
      if (isNode(found)) return found;
    }
    return this.#document.contents;
  }

  faultAt(path: Path, message: string): FileFault {
    return this.faultAtOffset(this.#nodeNear(path)?.range?.[0] ?? 0, path, message);
  }

  faultAtKey(path: Path, message: string): FileFault {
    const parent = path.length === 1 ? this.#document.contents : this.#nodeNear(path.slice(0, -1));
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(path.at(-1)))
      : undefined;
    const key = isNode(pair?.key) ? pair.key : undefined;
    return this.faultAtOffset(key?.range?.[0] ?? this.#nodeNear(path)?.range?.[0] ?? 0, path, message);
  }
}

/** Anchors, aliases and tags: a framework needs none, and a few lines of them can stand for gigabytes. */
function shorthand(tree: Tree, document: Document): FileFault[] {
  const faults: FileFault[] = [];
  const refuseAt = (node: Node, message: string): void => {
    const offset = node.range?.[0] ?? 0;
    faults.push(tree.faultAtOffset(offset, pathTo(document.contents, offset), message));
  };
  visit(document, {
    Alias: (_key, node) => refuseAt(node, `an alias (*${node.source}) stands here; write the words out`),
    Value: (_key, node) => {
      if (node.anchor !== undefined)
        refuseAt(node, `an anchor (&${node.anchor}) stands here; write the words out`);
      if (node.tag !== undefined) refuseAt(node, `a tag (${node.tag}) stands here; take it out`);
    },
  });
  return faults;
}

function refusedWhole(file: string, message: string, line = 1, column = 1): FileReading<never> {
  return faulty([{ file, line, column, path: '', message }]);
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Reads the bytes of a YAML file into a tree that knows its lines. Refuses a file that is too large, is not UTF-8, nests
 * too deep, or uses anchors, aliases or tags, before any of it is expanded. `file` is the name used in messages.
 */
export function readYamlTree(bytes: Uint8Array, file: string): FileReading<YamlTree> {
  if (bytes.length > bytesMax) {
    return refusedWhole(file, `the file has ${bytes.length} bytes; expected ${bytesMax} at the most`);
  }
  const text = textOf(bytes);
  if (text === undefined || text.includes('\0')) {
    return refusedWhole(file, 'the file is not UTF-8 text; expected YAML in UTF-8');
  }
  const lines = new LineCounter();
  const over = overgrowth(text);
  if (over !== undefined) {
    const before = text.slice(0, over.offset).split('\n');
    return refusedWhole(file, over.message, before.length, (before.at(-1)?.length ?? 0) + 1);
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    version: '1.2',
    schema: 'core',
  });
  const tree = new Tree(document, lines, file);
  const syntax = document.errors.map((error) => {
    const path = pathTo(document.contents, error.pos[0]);
    return tree.faultAtOffset(error.pos[0], path, plainMessages[error.code] ?? error.message);
  });
  const faults = [...syntax, ...shorthand(tree, document)];
  return faults.length === 0 ? accept(tree) : faulty(faults);
}
