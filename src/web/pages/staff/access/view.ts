import { type Permission, verbs } from '../../../../directory/index.ts';
import { type Language, present } from '../../../../kernel/index.ts';
import type { StaffPage, StaffPlace, Visit } from '../../../staff/route.ts';
import { type Said, say } from '../../../words/messages.ts';
import { accessMessages } from './messages.ts';

type Words = Said<typeof accessMessages>;

/** One line for each purpose and table of a role: what it may do with whose rows. */
function linesOf(place: StaffPlace, held: readonly Permission[], language: Language, t: Words) {
  const keys = [...new Set(held.map(({ purpose, relation, scope }) => `${purpose} ${relation} ${scope}`))];
  return keys.map((key) => {
    const same = held.filter(({ purpose, relation, scope }) => key === `${purpose} ${relation} ${scope}`);
    const [first] = same;
    const { purpose, relation, scope } = present(first, `permission ${key}`);
    const words = { select: t.select, insert: t.insert, update: t.update, delete: t.delete };
    const may = verbs.filter((verb) => same.some((permission) => permission.verb === verb));
    return {
      purpose: present(
        place.matrix.purposes.find((each) => each.id === purpose),
        `purpose ${purpose}`,
      ).title[language],
      what: present(
        place.matrix.tables.find((each) => each.id === relation),
        `table ${relation}`,
      ).title[language],
      whose: scope === 'own-force' ? t.ownForce : t.everyForce,
      may: may.map((verb) => words[verb]).join(', '),
    };
  });
}

/** The access matrix in words, role by role. Z6: the file is the one that the database's permissions are loaded from. */
export function accessPage({ language, appointment, place, href }: Visit): StaffPage {
  const t = say(accessMessages, language);
  const { matrix } = place;
  return {
    template: 'pages/staff/access/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: {
      t,
      homeAddress: href('/'),
      roles: matrix.roles.map((role) => ({
        id: role.id,
        title: role.title[language],
        meaning: role.meaning[language],
        yours: role.id === appointment.role,
        lines: linesOf(
          place,
          matrix.permissions.filter((permission) => permission.role === role.id),
          language,
          t,
        ),
      })),
      purposes: matrix.purposes.map(({ title, meaning }) => ({
        title: title[language],
        meaning: meaning[language],
      })),
    },
  };
}
