import { z } from 'zod';
import { assert, type Bilingual } from '../kernel/index.ts';

/** What people may be appointed to. Each appointment is to one role, at one force or for the whole country. */
export const roles = [
  'force-lead',
  'action-owner',
  'strategic-lead',
  'verifier',
  'force-analyst',
  'panel-member',
  'independent-monitor',
  'national-coordinator',
  'national-publisher',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** For what a signed-in person acts. Every transaction names one; policies refuse what its role may not do for it. */
export const purposes = [
  'plan',
  'verify',
  'scrutinise',
  'coordinate',
  'publish',
  'administer',
  'records',
  'deadlines',
] as const;
export type Purpose = (typeof purposes)[number];

/** Whose rows a permission reaches: those of the force that the person acts for, or those of every force. */
export const scopes = ['own-force', 'every-force'] as const;
export type Scope = (typeof scopes)[number];

export const verbs = ['select', 'insert', 'update', 'delete'] as const;
export type Verb = (typeof verbs)[number];

/** One line of the matrix, flat, as the database holds it. `relation` is `schema.table`. */
export interface Permission {
  readonly role: Role;
  readonly purpose: Purpose;
  readonly relation: string;
  readonly verb: Verb;
  readonly scope: Scope;
}

/** Who acts, in which appointment. `force` is null for an appointment to the whole country. */
export interface Capacity {
  readonly person: string;
  readonly role: Role;
  readonly force: string | null;
}

const bilingual = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) });
const titled = { title: bilingual, meaning: bilingual };

const document = z.strictObject({
  roles: z.array(
    z.strictObject({ id: z.enum(roles), reach: z.enum(['force', 'country', 'either']), ...titled }),
  ),
  purposes: z.array(z.strictObject({ id: z.enum(purposes), ...titled })),
  tables: z.array(z.strictObject({ id: z.string().regex(/^[a-z_]+\.[a-z_]+$/), title: bilingual })),
  permissions: z.array(
    z.strictObject({
      roles: z.array(z.enum(roles)).min(1),
      purpose: z.enum(purposes),
      scope: z.enum(scopes),
      tables: z.record(z.string().regex(/^[a-z_]+\.[a-z_]+$/), z.array(z.enum(verbs)).min(1)),
    }),
  ),
});

/** A role or a purpose in words. */
export interface Described {
  readonly title: Bilingual;
  readonly meaning: Bilingual;
}

/** The access matrix: roles × purposes × tables. Policies, tests and the help page read this and nothing else. */
export interface AccessMatrix {
  readonly roles: readonly (Described & {
    readonly id: Role;
    readonly reach: 'force' | 'country' | 'either';
  })[];
  readonly purposes: readonly (Described & { readonly id: Purpose })[];
  /** What lies in each table, in words. */
  readonly tables: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly permissions: readonly Permission[];
}

/**
 * Reads `reference/access-matrix.yaml`, already parsed from YAML. Throws a zod error that names the line at fault, a defect
 * where a permission names a table that the file does not describe.
 */
export function parseAccessMatrix(file: unknown): AccessMatrix {
  const { roles, purposes, tables, permissions: blocks } = document.parse(file);
  const permissions = blocks.flatMap(flatten);
  for (const { relation } of permissions) {
    assert(
      tables.some((table) => table.id === relation),
      `the matrix says nothing of what lies in ${relation}`,
    );
  }
  return { roles, purposes, tables, permissions };
}

/** For which purposes a role may reach anything, in the order of the matrix. */
export function purposesOf(matrix: AccessMatrix, role: Role): readonly Purpose[] {
  const held = matrix.permissions.filter((permission) => permission.role === role);
  return purposes.filter((purpose) => held.some((permission) => permission.purpose === purpose));
}

function flatten(block: z.infer<typeof document>['permissions'][number]): Permission[] {
  return block.roles.flatMap((role) =>
    Object.entries(block.tables).flatMap(([relation, allowed]) =>
      allowed.map((verb) => ({ role, purpose: block.purpose, relation, verb, scope: block.scope })),
    ),
  );
}
