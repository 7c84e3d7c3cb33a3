/** A refusal is expected, so it is returned: a code for programs, a message for people. */
export interface Refusal<Code extends string = string> {
  readonly ok: false;
  readonly code: Code;
  /** What was seen, where, and what was expected, in one or two sentences. */
  readonly message: string;
}

export interface Accepted<Value> {
  readonly ok: true;
  readonly value: Value;
}

export type Result<Value, Code extends string = string> = Accepted<Value> | Refusal<Code>;

export function accept<Value>(value: Value): Accepted<Value> {
  return { ok: true, value };
}

export function refuse<Code extends string>(code: Code, message: string): Refusal<Code> {
  return { ok: false, code, message };
}
