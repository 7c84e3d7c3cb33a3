import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Candidate, decisions, mayAsk, mayDecide, parseAccessMatrix, type Role } from './index.ts';

const matrix = parseAccessMatrix(
  parse(readFileSync(new URL('../../reference/access-matrix.yaml', import.meta.url), 'utf8')),
);
const nobody: Candidate = { disabled: false, held: [], asked: [] };
const lead: { readonly role: Role; readonly force: string } = { role: 'force-lead', force: 'kent' };

describe('asking for an appointment', () => {
  it('[DI-7] is accepted from an administrator for somebody else', () => {
    expect(mayAsk(matrix, { ...lead, person: 'a' }, nobody, 'b')).toMatchObject({ ok: true });
  });

  it.each([
    ['of oneself', 'own-appointment', lead, nobody, 'a'],
    ['of a disabled person', 'person-disabled', lead, { ...nobody, disabled: true }, 'b'],
    ['of what the person holds', 'held-already', lead, { ...nobody, held: [lead] }, 'b'],
    ['of what waits', 'asked-already', lead, { ...nobody, asked: [lead] }, 'b'],
    ['to a role of a force without one', 'needs-force', { ...lead, force: null }, nobody, 'b'],
    [
      'to a national role at a force',
      'needs-country',
      { ...lead, role: 'administrator' as const },
      nobody,
      'b',
    ],
  ] as const)('[DI-7] %s is refused: %s', (_, code, wanted, candidate, askedBy) => {
    expect(mayAsk(matrix, { ...wanted, person: 'a' }, candidate, askedBy)).toMatchObject({ ok: false, code });
  });
});

describe('deciding a request', () => {
  it('[DI-7] never has one person on two of its three sides', () => {
    const person = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(
        person,
        person,
        person,
        fc.constantFrom(...decisions),
        (appointed, askedBy, decidedBy, decision) => {
          const asked = mayAsk(matrix, { ...lead, person: appointed }, nobody, askedBy);
          const request = { person: appointed, askedBy, decision: null, personDisabled: false };
          const reached = asked.ok && mayDecide(request, decision, decidedBy).ok;
          expect(reached).toBe(new Set([appointed, askedBy, decidedBy]).size === 3);
        },
      ),
    );
  });

  it('[DI-7] happens once, and not for a disabled person', () => {
    const request = { person: 'a', askedBy: 'b', decision: null, personDisabled: false };
    expect(mayDecide({ ...request, decision: 'refused' }, 'approved', 'c')).toMatchObject({
      code: 'decided-already',
    });
    expect(mayDecide({ ...request, personDisabled: true }, 'approved', 'c')).toMatchObject({
      code: 'person-disabled',
    });
    expect(mayDecide({ ...request, personDisabled: true }, 'refused', 'c')).toMatchObject({ ok: true });
  });
});
