import { describe, expect, it } from 'vitest';
import { exceptions, mayImport } from './layers.ts';
import { importsOf, roomOf, sources } from './sources.ts';

const isTest = (path: string): boolean => path.endsWith('.test.ts');
const code = sources('src', ['.ts']);

describe('who may import whom', () => {
  // Every room stands in the table: a new room is a decision, not an accident.
  it('knows every room', () => {
    expect(
      [...new Set(code.map((source) => roomOf(source.path)))].filter((room) => !(room in mayImport)),
    ).toEqual([]);
  });

  // Arrows point one way: kernel <- places, clocks <- domain rooms <- database <- operations <- web, cli.
  it('finds no arrow outside the table', () => {
    const wrong = code
      .filter((source) => !isTest(source.path))
      .flatMap((source) =>
        importsOf(source)
          .filter((target) => roomOf(target) !== roomOf(source.path))
          .filter((target) => !(mayImport[roomOf(source.path)] ?? []).includes(roomOf(target)))
          .filter(
            (target) => !exceptions.some(({ file, may }) => file === source.path && target.startsWith(may)),
          )
          .map((target) => `${source.path} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  // A room's index.ts is its whole public face. operations, web and cli are shelves of rooms: there the second folder counts.
  it('finds nobody reaching inside a room', () => {
    const shelf = ['operations', 'web', 'cli'];
    const face = (path: string): string => {
      const [, room, part] = path.split('/');
      return shelf.includes(room ?? '') && (part ?? '').indexOf('.') === -1 ? `${room}/${part}` : `${room}`;
    };
    const wrong = code
      .filter((source) => !isTest(source.path))
      .flatMap((source) =>
        importsOf(source)
          .filter((target) => roomOf(target) !== roomOf(source.path) && face(target) !== face(source.path))
          .filter((target) => !target.endsWith('/index.ts') && !isFaceFile(target))
          .map((target) => `${source.path} reaches into ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('finds no circle of files', () => {
    const graph = new Map(
      code.filter((source) => !isTest(source.path)).map((source) => [source.path, importsOf(source)]),
    );
    expect(circleIn(graph)).toBeUndefined();
  });
});

/** Doors and the command table are entry points, not insides. */
function isFaceFile(path: string): boolean {
  return /^src\/web\/doors\/[a-z]+\.ts$/.test(path);
}

function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (node: string): string[] | undefined => {
    if (done.has(node)) return undefined;
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    path.push(node);
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next);
      if (circle !== undefined) return circle;
    }
    path.pop();
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const circle = visit(node);
    if (circle !== undefined) return circle;
  }
  return undefined;
}
