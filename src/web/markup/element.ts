/** A piece of SVG or XML, already safe to print. Only this file makes one, so no text reaches a chart or a feed unescaped. */
export interface Drawing {
  readonly markup: string;
}

type Attribute = string | number | undefined;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
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
  const pairs = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${written(value ?? '')}"`)
    .join('');
  const inside = children
    .map((child) => (typeof child === 'string' ? escaped(child) : child.markup))
    .join('');
  return { markup: `<${name}${pairs}>${inside}</${name}>` };
}

/** Several pieces one after another. */
export function group(pieces: readonly Drawing[]): Drawing {
  return { markup: pieces.map((piece) => piece.markup).join('') };
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
