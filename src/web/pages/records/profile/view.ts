import type { UsableProfile } from '../../../../operations/analyst/index.ts';
import { contractTitle } from '../../../records/code-words.ts';
import { heading, sheetPage } from '../../../records/sheet.ts';
import { systemWords } from '../../../records/system-words.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { profileMessages } from './messages.ts';

/** One profile: what it reads, and its text. */
export function profilePage(visit: Visit, usable: UsableProfile): StaffPage {
  const { language, href } = visit;
  const t = say(profileMessages, language);
  const { profile } = usable;
  const titles = (names: readonly string[]): string =>
    [...new Set(names)].map((name) => contractTitle(name, language)).join(', ');
  return sheetPage(visit, {
    title: t.title({ name: usable.name, version: usable.version }),
    lead: t.lead({
      system: systemWords(usable, language),
      files: profile.files.length,
      contracts: titles(profile.files.flatMap(({ rows }) => rows.map(({ gives }) => gives))),
    }),
    under: [{ address: '/records/profiles', text: t.profiles }],
    parts: [
      {
        kind: 'list',
        texts: profile.files.map(({ name, rows, ignored }) => {
          const gives = t.gives({ file: name, contracts: titles(rows.map((row) => row.gives)) });
          return ignored.length === 0 ? gives : `${gives}. ${t.ignored({ columns: ignored.join(', ') })}`;
        }),
      },
      {
        kind: 'form',
        form: {
          method: 'post',
          action: href(`/records/profiles/${usable.id}`),
          fields: [],
          buttons: [{ text: t.change, quiet: true }],
        },
      },
      {
        kind: 'links',
        links: [{ address: href(`/records/profiles/${usable.id}/file.yaml`), text: t.download }],
      },
      heading(t.source),
      { kind: 'text', label: t.source, text: usable.content },
    ],
  });
}
