import { type Role, roles } from './matrix.ts';

/** Somebody who may sign in. `organisation`: the force, panel, charity or body that they belong to. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
}

/** An appointment that a person holds. `force` is null for one to the whole country. */
export interface Appointment {
  readonly id: string;
  readonly role: Role;
  readonly force: string | null;
}

/** Who an identity provider says somebody is: its own address, and its name for them, which is no name of a person. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** The role of that name; undefined for one that the matrix does not know, which then reaches nothing. */
export function findRole(name: string): Role | undefined {
  return roles.find((role) => role === name);
}
