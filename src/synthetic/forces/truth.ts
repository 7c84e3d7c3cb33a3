import type { FiledCrime } from './crime-rows.ts';
import { dayText } from './day-text.ts';
import type { Cells } from './extract-table.ts';
import type { Person } from './person.ts';
import type { Filed } from './register.ts';

/** Columns as `truthTables` names them. */
export function personRow(person: Person): Cells {
  const [first, ...moves] = person.homes;
  return [
    person.id,
    person.sex,
    dayText(person.bornDay),
    person.ethnicity,
    person.name.forename,
    person.name.surname,
    person.laterName?.surname ?? '',
    person.alias?.forename ?? '',
    person.alias?.surname ?? '',
    person.disabled ? 'yes' : 'no',
    first?.address.line ?? '',
    first?.address.postcode ?? '',
    moves.map(({ fromDay, address }) => `${dayText(fromDay)} ${address.postcode}`).join('; '),
  ];
}

export function recordRow(record: Filed): Cells {
  return [record.ref, record.person.id, record.wrong.join(' ')];
}

export function truthCrimeRow({ ref, crime }: FiledCrime): Cells {
  return [
    ref,
    crime.victim.id,
    crime.offender.id,
    crime.accomplice?.id ?? '',
    crime.pattern,
    crime.relationship,
    crime.place,
    crime.counterAllegation ? 'yes' : 'no',
    crime.investigation.outcome.code,
    dayText(crime.investigation.outcome.day),
  ];
}
