/** A piece of SVG or XML, already safe to print. Only this file makes one, so no text reaches a chart or a feed unescaped. */
export interface Drawing {
  readonly markup: string;
}

type Attribute = string | number | undefined;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  // Most text has nothing to escape, and a search is cheaper than a copy.
  if (!/[&<>"]/.test(text)) return text;
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

// Two decimals are a tenth of what a screen can show at four times its size.
const written = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escaped(value);

/** An element with attributes and children; text children are escaped. No style attribute can be written. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Attribute>> & { readonly style?: never },
  ...children: readonly (Drawing | string)[]
): Drawing {
  // Thousands of elements make a chart or a long table: plain loops take a third of the time of lists made on the way.
  let markup = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) markup += ` ${key}="${written(value)}"`;
  }
  markup += '>';
  for (const child of children) markup += typeof child === 'string' ? escaped(child) : child.markup;
  return { markup: `${markup}</${name}>` };
}

/** Several pieces one after another. */
export function group(pieces: readonly Drawing[]): Drawing {
  let markup = '';
  for (const piece of pieces) markup += piece.markup;
  return { markup };
}

export const nothing: Drawing = { markup: '' };

/** A path through points; a null lifts the pen, so that a gap is never bridged. */
export function lineThrough(points: readonly (readonly [number, number] | null)[]): string {
  let down = false;
  const steps = points.map((point) => {
    if (point === null) {
      down = false;
      return '';
    }
    const command = down ? 'L' : 'M';
    down = true;
    return `${command}${written(point[0])} ${written(point[1])}`;
  });
  return steps.join('');
}
