import { z } from 'zod';
import type { Appointment } from '../../../directory/index.ts';
import {
  addPerson,
  askForAppointment,
  askForReadmission,
  decideReadmission,
  decideRequest,
  disablePerson,
  endAppointment,
  findPerson,
  findReadmission,
  findRequest,
  type ListedPerson,
  listPeople,
} from '../../../operations/directory/index.ts';
import { emptyForm } from '../../staff/form.ts';
import {
  type Answer,
  formRoute,
  go,
  nothing,
  pageRoute,
  type StaffRoute,
  show,
  type Visit,
} from '../../staff/route.ts';
import { addPersonForm, addPersonPage, blankPerson, knownAlready, wrongInPerson } from './add/view.ts';
import {
  appointForm,
  appointPage,
  blankAppointment,
  readAppointment,
  refusedAppointment,
} from './appoint/view.ts';
import { disablePage, endPage } from './confirm/view.ts';
import { peoplePage } from './list/view.ts';
import { personPage } from './one/view.ts';
import { type ReadmitRefusal, readmitForm, readmitPage } from './readmit/view.ts';
import { requestForm, requestPage } from './request/view.ts';

const look = { purposes: ['administer'], sensitive: false } as const;
const act = { purposes: ['administer'], sensitive: true } as const;

/** The part of an address that names a record; nothing where it could not be one's id. */
function idIn({ params }: Visit, name: string): string | undefined {
  return z.uuid().safeParse(params[name]).data;
}

/** Works on the person whom the address names, where there is one. */
async function withPerson(
  visit: Visit,
  work: (found: NonNullable<Awaited<ReturnType<typeof findPerson>>>) => Answer | Promise<Answer>,
): Promise<Answer> {
  const id = idIn(visit, 'person');
  const found = id === undefined ? undefined : await findPerson(visit.desk, id);
  return found === undefined ? nothing : work(found);
}

/** The appointment that the address names, if the person holds it. */
function appointmentIn(visit: Visit, { appointments }: ListedPerson): Appointment | undefined {
  return appointments.find(({ id }) => id === visit.params.appointment);
}

const adding: readonly StaffRoute[] = [
  pageRoute({ page: 'add person', path: '/people/add', ...act }, async (visit) =>
    show(addPersonPage(visit, blankPerson, {})),
  ),
  formRoute({ page: 'add person', path: '/people/add', ...act }, addPersonForm, async (visit, form) => {
    const errors = wrongInPerson(visit, form);
    if (Object.keys(errors).length > 0) return show(addPersonPage(visit, form, errors), 400);
    const added = await addPerson(visit.desk, form);
    if (!added.ok) return show(addPersonPage(visit, form, knownAlready(visit)), 400);
    return go(`/people/${added.value.id}`);
  }),
];

const appointing: readonly StaffRoute[] = [
  pageRoute({ page: 'appoint', path: '/people/:person/appoint', ...act }, (visit) =>
    withPerson(visit, ({ person }) => show(appointPage(visit, person, blankAppointment, {}))),
  ),
  formRoute({ page: 'appoint', path: '/people/:person/appoint', ...act }, appointForm, (visit, form) =>
    withPerson(visit, async ({ person }) => {
      const read = readAppointment(visit, form);
      if ('errors' in read) return show(appointPage(visit, person, form, read.errors), 400);
      const wanted = { person: person.id, ...read };
      const asked = await askForAppointment(visit.desk, visit.place.matrix, wanted, form.reason);
      if (asked.ok) return go(`/people/${person.id}`);
      if (asked.code === 'no-such-person') return nothing;
      return show(appointPage(visit, person, form, refusedAppointment(visit, asked.code)), 400);
    }),
  ),
  pageRoute({ page: 'decide request', path: '/people/requests/:request', ...act }, async (visit) => {
    const request = await requestIn(visit);
    return request === undefined ? nothing : show(requestPage(visit, request, undefined));
  }),
  formRoute(
    { page: 'decide request', path: '/people/requests/:request', ...act },
    requestForm,
    async (visit, form) => {
      const request = await requestIn(visit);
      if (request === undefined) return nothing;
      const decided = await decideRequest(visit.desk, request.id, form.decision);
      if (decided.ok) return go(`/people/${decided.value.person}`);
      if (decided.code === 'no-such-request') return nothing;
      return show(requestPage(visit, request, decided.code), 409);
    },
  ),
];

async function requestIn(visit: Visit) {
  const id = idIn(visit, 'request');
  return id === undefined ? undefined : findRequest(visit.desk, id);
}

const ending: readonly StaffRoute[] = [
  pageRoute(
    { page: 'end appointment', path: '/people/:person/appointments/:appointment/end', ...act },
    (visit) =>
      withPerson(visit, (found) => {
        const appointment = appointmentIn(visit, found.person);
        return appointment === undefined ? nothing : show(endPage(visit, found.person, appointment));
      }),
  ),
  formRoute(
    { page: 'end appointment', path: '/people/:person/appointments/:appointment/end', ...act },
    emptyForm,
    (visit) =>
      withPerson(visit, async (found) => {
        const appointment = appointmentIn(visit, found.person);
        if (appointment === undefined) return nothing;
        const { person } = found;
        const ended = await endAppointment(visit.desk, { id: appointment.id, person: person.id });
        return ended.ok ? go(`/people/${person.id}`) : nothing;
      }),
  ),
  pageRoute({ page: 'disable person', path: '/people/:person/disable', ...act }, (visit) =>
    withPerson(visit, ({ person }) => show(disablePage(visit, person, undefined))),
  ),
  formRoute({ page: 'disable person', path: '/people/:person/disable', ...act }, emptyForm, (visit) =>
    withPerson(visit, async ({ person }) => {
      const disabled = await disablePerson(visit.desk, person.id);
      if (disabled.ok) return go(`/people/${person.id}`);
      return disabled.code === 'own-account' ? show(disablePage(visit, person, disabled.code), 409) : nothing;
    }),
  ),
];

const readmit = { page: 'let in again', path: '/people/:person/readmit', ...act } as const;

/** Works on a person who is barred, where the address names one. */
function withBarred(visit: Visit, work: (person: ListedPerson) => Answer | Promise<Answer>): Promise<Answer> {
  return withPerson(visit, ({ person }) => (person.disabledAt === null ? nothing : work(person)));
}

async function readmitShown(
  visit: Visit,
  person: ListedPerson,
  refused: ReadmitRefusal | undefined,
  reason = '',
): Promise<Answer> {
  const waiting = await findReadmission(visit.desk, person.id);
  return show(readmitPage(visit, person, { waiting, reason, refused }), refused === undefined ? 200 : 409);
}

const readmitting: readonly StaffRoute[] = [
  pageRoute(readmit, (visit) => withBarred(visit, (person) => readmitShown(visit, person, undefined))),
  formRoute(readmit, readmitForm, (visit, form) =>
    withBarred(visit, async (person) => {
      if ('reason' in form) {
        const asked = await askForReadmission(visit.desk, person.id, form.reason);
        if (asked.ok) return go(`/people/${person.id}`);
        if (asked.code === 'no-such-person') return nothing;
        return readmitShown(visit, person, asked.code, form.reason);
      }
      const decided = await decideReadmission(visit.desk, person.id, form.decision);
      if (decided.ok) return go(`/people/${person.id}`);
      return decided.code === 'own-request' ? readmitShown(visit, person, decided.code) : nothing;
    }),
  ),
];

/** The pages of people and appointments, for administrators. Every form that changes either asks who is there. */
export const peopleRoutes: readonly StaffRoute[] = [
  pageRoute({ page: 'people', path: '/people', ...look }, async (visit) =>
    show(peoplePage(visit, await listPeople(visit.desk))),
  ),
  pageRoute({ page: 'person', path: '/people/:person', ...look }, (visit) =>
    withPerson(visit, (found) => show(personPage(visit, found))),
  ),
  ...adding,
  ...appointing,
  ...ending,
  ...readmitting,
];
