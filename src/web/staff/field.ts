/** One choice of a field. `hint` says more where the word alone would not do. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

interface Labelled {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

/** A field of a form, as the template draws it. A date is three fields: its name with `_day`, `_month` and `_year`. */
export type Field =
  | (Labelled & {
      readonly kind: 'line' | 'box';
      readonly value: string;
      /** For how many characters a line has room, where what is asked is short. */
      readonly width?: 5 | 10;
    })
  | (Labelled & {
      readonly kind: 'date';
      readonly day: string;
      readonly month: string;
      readonly year: string;
    })
  | (Labelled & {
      readonly kind: 'radios' | 'select';
      readonly choices: readonly Choice[];
      readonly value: string;
    })
  | (Labelled & {
      readonly kind: 'checkboxes';
      readonly choices: readonly Choice[];
      readonly values: readonly string[];
    })
  | (Labelled & { readonly kind: 'file' | 'files' })
  /** A text of many lines that a program reads. */
  | (Labelled & { readonly kind: 'source'; readonly value: string })
  | { readonly kind: 'hidden'; readonly name: string; readonly value: string }
  | { readonly kind: 'heading'; readonly text: string; readonly lead?: string };

/** What was typed, by field. A field that may hold several values holds them in order. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

export function typedText(typed: Typed, name: string): string {
  const value = typed[name];
  return typeof value === 'string' ? value : '';
}

export function typedList(typed: Typed, name: string): readonly string[] {
  const value = typed[name];
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : value;
}

export function lineField(typed: Typed, name: string, label: string, hint?: string, width?: 5 | 10): Field {
  return {
    kind: 'line',
    name,
    label,
    value: typedText(typed, name),
    ...(hint === undefined ? {} : { hint }),
    ...(width === undefined ? {} : { width }),
  };
}

export function boxField(typed: Typed, name: string, label: string, hint?: string): Field {
  return { kind: 'box', name, label, value: typedText(typed, name), ...(hint === undefined ? {} : { hint }) };
}

export function dateField(typed: Typed, name: string, label: string, hint: string): Field {
  const part = (which: string): string => typedText(typed, `${name}_${which}`);
  return { kind: 'date', name, label, hint, day: part('day'), month: part('month'), year: part('year') };
}

export function choiceField(
  kind: 'radios' | 'select',
  typed: Typed,
  name: string,
  shown: { readonly label: string; readonly choices: readonly Choice[]; readonly hint?: string },
): Field {
  return { kind, name, value: typedText(typed, name), ...shown };
}
