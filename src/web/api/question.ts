import { accept, type Result, refuse } from '../../kernel/index.ts';

/** What a program asked after the question mark: each name once, and only names that the address knows. */
export type Question<Name extends string> = Readonly<Partial<Record<Name, string>>>;

function isKnown<Name extends string>(names: readonly Name[], name: string): name is Name {
  return names.some((known) => known === name);
}

/**
 * Reads the part of an address after the question mark. A name that is unknown, repeated or empty is refused, because a
 * misspelt filter that is silently ignored gives a program figures that it did not ask for.
 */
export function readQuestion<Name extends string>(
  url: string,
  names: readonly Name[],
): Result<Question<Name>, 'unknown_question'> {
  const asked = new URLSearchParams(url.split('?').slice(1).join('?'));
  const question: Partial<Record<Name, string>> = {};
  for (const [name, value] of asked) {
    if (!isKnown(names, name)) {
      const known = names.length === 0 ? 'this address takes none' : `this address takes ${names.join(', ')}`;
      return refuse('unknown_question', `Saw the parameter "${name.slice(0, 40)}"; ${known}.`);
    }
    if (question[name] !== undefined || value === '') {
      return refuse('unknown_question', `Expected "${name}" once and with a value.`);
    }
    question[name] = value;
  }
  return accept(question);
}
