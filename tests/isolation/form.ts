import type { Reply } from '../sign-in/visitor.ts';

type Element = NonNullable<ReturnType<Reply['document']['querySelector']>>;

/** What a browser would send of a form, every field that is empty filled in with something that fits its kind. */
export function filledIn(reply: Reply, today: string): Record<string, string> | undefined {
  const form = [...reply.document.querySelectorAll('main form')].find(
    (one) => one.getAttribute('method')?.toLowerCase() === 'post',
  );
  if (form === undefined) return undefined;
  const [year = '', month = '', day = ''] = today.split('-').map((part) => String(Number(part)));
  const fields: Record<string, string> = {};
  for (const one of form.querySelectorAll('input, textarea, select')) {
    const name = one.getAttribute('name') ?? '';
    const kind = one.getAttribute('type') ?? one.localName;
    if (name === '' || name === 'form_token' || kind === 'file') continue;
    const held = valueIn(one, kind);
    if (kind === 'radio' || kind === 'checkbox') {
      // A box or a choice that the page has ticked, else the first.
      if (one.hasAttribute('checked') || fields[name] === undefined) fields[name] = held;
    } else if (held !== '') fields[name] = held;
    else if (/day$/i.test(name)) fields[name] = day;
    else if (/month$/i.test(name)) fields[name] = month;
    else if (/year$/i.test(name)) fields[name] = year;
    else if (kind !== 'select') fields[name] = wordsFor(name);
  }
  return fields;
}

function valueIn(one: Element, kind: string): string {
  if (kind === 'textarea') return one.textContent ?? '';
  if (kind !== 'select') return one.getAttribute('value') ?? '';
  const chosen = one.querySelector('option[selected]')?.getAttribute('value') ?? '';
  if (chosen !== '') return chosen;
  const first = [...one.querySelectorAll('option')].find((option) => option.getAttribute('value') !== '');
  return first?.getAttribute('value') ?? '';
}

function wordsFor(name: string): string {
  if (/address|source/i.test(name)) return 'https://force.example/';
  if (/measure/i.test(name)) return '';
  return 'Words of a test.';
}
