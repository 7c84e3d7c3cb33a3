import { z } from 'zod';
import type { AccessMatrix, Appointment, Purpose, Role } from '../../directory/index.ts';
import type { Clock, Language } from '../../kernel/index.ts';
import { Parcel, type Workbench } from '../../operations/analyst/index.ts';
import type { PeopleDesk, SignedIn } from '../../operations/directory/index.ts';
import type { StaffAct } from '../../operations/plans/index.ts';
import type { CountryPlace } from '../national/place.ts';
import type { ForceDirectory, Page, PathValues } from '../site/page.ts';

/** What every route of the staff door says of itself; the door does not start with one that does not. SD-4. */
export interface Declaration {
  /** The page's name, as the audit shows it. */
  readonly page: string;
  /**
   * For which purposes it is there. A person visits it for the first of them that their role holds, or finds nothing.
   * `sign-in` is everybody's, and reaches no table.
   */
  readonly purposes: readonly (Purpose | 'sign-in')[];
  /** Whether it asks who is there unless the person has just shown it. */
  readonly sensitive: boolean;
}

/** What the pages of the staff door share. */
export interface StaffPlace {
  readonly matrix: AccessMatrix;
  readonly forces: ForceDirectory;
  readonly clock: Clock;
  /** True where all people and data were made up. */
  readonly madeUp: boolean;
  readonly country: CountryPlace;
  /** What analysts lay out, and who works on it beside the door. */
  readonly workbench: Workbench;
}

/** One request of somebody who is signed in, acts in an appointment and may be here. */
export interface Visit {
  readonly language: Language;
  /** The page's path without the language. */
  readonly path: string;
  readonly params: PathValues;
  /** What follows the question mark, each name with its values in order. Only pages that say so read it. */
  readonly query: Readonly<Record<string, readonly string[]>>;
  readonly signedIn: SignedIn;
  readonly appointment: Appointment;
  readonly purpose: Purpose | 'sign-in';
  /** The database as this person, in this appointment, for this purpose. */
  readonly desk: PeopleDesk & { readonly act: StaffAct };
  readonly place: StaffPlace;
  /** An address in the reader's language. */
  href(path: string): string;
}

/** A page of the staff door; `marked` puts the marking on it, on screen and on paper: it has people in it. */
export interface StaffPage extends Page {
  readonly marked: boolean;
}

/** What a route answers. `nothing` is answered as an address that does not exist; `go` leads on after a form. */
export type Answer =
  | { readonly kind: 'page'; readonly status: 200 | 400 | 409; readonly page: StaffPage }
  | { readonly kind: 'go'; readonly path: string }
  | { readonly kind: 'file'; readonly name: string; readonly mediaType: string; readonly content: Buffer }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'not-understood' };

export const nothing: Answer = { kind: 'nothing' };

export function go(path: string): Answer {
  return { kind: 'go', path };
}

export function show(page: StaffPage, status: 200 | 400 | 409 = 200): Answer {
  return { kind: 'page', status, page };
}

interface Located extends Declaration {
  /** Without the language: `/people/:person`. */
  readonly path: string;
  /** Whose it is, where not every role that holds a purpose of it may come; the others find nothing. */
  readonly roles?: readonly Role[];
}

/** A page of the staff door (GET, without effects) or what a form of it does (POST). */
export type StaffRoute = Located &
  (
    | { readonly method: 'GET'; readonly answer: (visit: Visit) => Promise<Answer> }
    | {
        readonly method: 'POST';
        /**
         * `file`: the form may bring one, which is read into memory; `files`: several, which go to the workbench's spool and come
         * as `parcel`. Another form that brings one is not understood.
         */
        readonly takes: 'fields' | 'file' | 'files';
        readonly answer: (visit: Visit, body: unknown) => Promise<Answer>;
      }
  );

export function pageRoute(located: Located, answer: (visit: Visit) => Promise<Answer>): StaffRoute {
  return { ...located, method: 'GET', answer };
}

/** A form's route. Its body must fit the schema exactly: a key too many is not understood. SD-8. */
export function formRoute<Body>(
  located: Located,
  schema: z.ZodType<Body>,
  answer: (visit: Visit, body: Body) => Promise<Answer>,
  takes: 'fields' | 'file' = 'fields',
): StaffRoute {
  return {
    ...located,
    method: 'POST',
    takes,
    answer: async (visit, body) => {
      const read = schema.safeParse(body);
      return read.success ? answer(visit, read.data) : { kind: 'not-understood' };
    },
  };
}

const filesBody = z.looseObject({ parcel: z.instanceof(Parcel) });

/** A form that brings files. Those of a form that is not understood are put away again. */
export function filesRoute<Body>(
  located: Located,
  schema: z.ZodType<Body>,
  answer: (visit: Visit, body: Body, parcel: Parcel) => Promise<Answer>,
): StaffRoute {
  return {
    ...located,
    method: 'POST',
    takes: 'files',
    answer: async (visit, body) => {
      const { parcel, ...fields } = filesBody.parse(body);
      const read = schema.safeParse(fields);
      if (read.success) return answer(visit, read.data, parcel);
      visit.place.workbench.spool.close(parcel);
      return { kind: 'not-understood' };
    },
  };
}
