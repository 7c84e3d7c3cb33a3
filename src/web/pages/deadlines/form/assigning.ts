import type { Language } from '../../../../kernel/index.ts';
import type { ListedPerson } from '../../../../operations/directory/index.ts';
import { choiceField, type Field, lineField, type Typed, typedText } from '../../../staff/field.ts';
import { line } from '../../../staff/form.ts';
import { say } from '../../../words/messages.ts';
import { deadlineFormMessages } from './messages.ts';

/** The keys of whose duty it is. */
export const assigningKeys = { team: line.optional(), person: line.optional() } as const;

const teamMax = 80;

/** The team and, where one was chosen, the person; or what is wrong. */
export interface Assigning {
  readonly owner: { readonly team: string; readonly person: string | null; readonly personId: string | null };
  readonly errors: Readonly<Partial<Record<'team' | 'person', string>>>;
}

export function readAssigning(typed: Typed, people: readonly ListedPerson[], language: Language): Assigning {
  const t = say(deadlineFormMessages, language);
  const team = typedText(typed, 'team');
  const asked = typedText(typed, 'person');
  const chosen = people.find(({ id }) => id === asked);
  return {
    owner: { team, person: chosen?.name ?? null, personId: chosen?.id ?? null },
    errors: {
      ...(team === '' || team.length > teamMax ? { team: t.errorTeam } : {}),
      ...(asked !== '' && chosen === undefined ? { person: t.errorPerson } : {}),
    },
  };
}

export function assigningFields(
  typed: Typed,
  people: readonly ListedPerson[],
  language: Language,
): readonly Field[] {
  const t = say(deadlineFormMessages, language);
  return [
    lineField(typed, 'team', t.team, t.teamHint),
    choiceField('select', typed, 'person', {
      label: t.person,
      choices: [{ value: '', text: t.nobody }, ...people.map(({ id, name }) => ({ value: id, text: name }))],
    }),
  ];
}
