/** A fault came from outside (a file, a disk, a server). It carries a code that a caller may act on, and its cause. */
export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A defect is ours: the program is wrong and stops here. */
export class Defect extends Error {
  override readonly name = 'Defect';
}

/** Asserts what must hold if the program is right. */
export function assert(claim: boolean, message: string): asserts claim {
  if (!claim) throw new Defect(message);
}

/** The end of a `switch` over a union: compiles only when every case was handled. */
export function assertNever(value: never): never {
  throw new Defect(`unhandled case: ${JSON.stringify(value)}`);
}

/** The value, or a defect naming what was missing. For look-ups that cannot fail in a right program. */
export function present<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Defect(`missing: ${what}`);
  return value;
}
