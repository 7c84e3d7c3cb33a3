import { randomUUID } from 'node:crypto';
import { parseHTML } from 'linkedom';
import type { FormFields } from './kept-form.ts';

/** What a control of a form is, as far as filling it goes. */
interface Control {
  readonly localName: string;
  textContent: string | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelectorAll(selector: string): Iterable<Control>;
}

const mark = (control: Control, name: 'checked' | 'selected', on: boolean): void => {
  if (on) control.setAttribute(name, '');
  else control.removeAttribute(name);
};

/** Takes what somebody typed and gives what stands for it in the document until it is text. */
type Stand = (typed: string) => string;

function fillControl(control: Control, values: readonly string[] | undefined, stand: Stand): void {
  const kind = control.getAttribute('type') ?? '';
  if (kind === 'checkbox' || kind === 'radio') {
    mark(control, 'checked', values?.includes(control.getAttribute('value') ?? '') ?? false);
    return;
  }
  // A browser sends every other control: what was not sent was not there, and stays as the page has it.
  if (values === undefined || kind === 'file') return;
  if (control.localName === 'textarea') control.textContent = stand(values[0] ?? '');
  else if (control.localName === 'select') {
    for (const option of control.querySelectorAll('option'))
      mark(option, 'selected', values.includes(option.getAttribute('value') ?? ''));
  } else control.setAttribute('value', stand(values[0] ?? ''));
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');

/**
 * A page whose form of an address holds what somebody typed into it before. The page is as it would be now, its token too.
 * Undefined where the page has no such form.
 */
export function fillForm(page: string, address: string, fields: FormFields): string | undefined {
  const { document } = parseHTML(page);
  const form = [...document.querySelectorAll('main form')].find(
    (each) => each.getAttribute('action') === address,
  );
  if (form === undefined) return undefined;
  // The document library writes a text area without escapes. So what was typed never enters the document: a word that nobody
  // can guess stands for it, and is replaced, escaped, in the finished text.
  const key = `typed-${randomUUID()}`;
  const stood: string[] = [];
  const stand = (typed: string): string => `${key}-${stood.push(typed) - 1}-`;
  for (const control of form.querySelectorAll('input[name], textarea[name], select[name]')) {
    const name = control.getAttribute('name') ?? '';
    const sent = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (name !== 'form_token') fillControl(control, sent === undefined ? undefined : [sent].flat(), stand);
  }
  return stood.reduce(
    (text, typed, index) => text.replace(`${key}-${index}-`, () => escaped(typed)),
    document.toString(),
  );
}
