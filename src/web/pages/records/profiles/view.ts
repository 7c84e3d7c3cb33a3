import { instant, londonDateOf } from '../../../../kernel/index.ts';
import type { Draft, UsableProfile } from '../../../../operations/analyst/index.ts';
import { heading, type Part, sheetPage, words } from '../../../records/sheet.ts';
import { systemWords } from '../../../records/system-words.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { profilesMessages } from './messages.ts';

function tableOf(profiles: readonly UsableProfile[], visit: Visit, origin: UsableProfile['origin']): Part {
  const { language, href } = visit;
  const t = say(profilesMessages, language);
  const made = origin === 'own' ? [{ text: t.made }, { text: t.by }] : [];
  return {
    kind: 'table',
    table: {
      caption: origin === 'own' ? t.own : t.shipped,
      columns: [{ text: t.profile }, { text: t.system }, { text: t.version }, ...made],
      rows: profiles
        .filter((profile) => profile.origin === origin)
        .map((profile) => ({
          name: profile.name,
          address: href(`/records/profiles/${profile.id}`),
          cells: [
            systemWords(profile, language),
            profile.version,
            ...(profile.made === null
              ? []
              : [onDate(londonDateOf(instant(profile.made.at.getTime())), language), profile.made.by]),
          ],
        })),
    },
  };
}

/** The profiles that the force may use. */
export function profilesPage(
  visit: Visit,
  profiles: readonly UsableProfile[],
  draft: Draft | undefined,
): StaffPage {
  const { language, href } = visit;
  const t = say(profilesMessages, language);
  const own = profiles.some(({ origin }) => origin === 'own');
  const going = { address: href('/records/profiles/draft'), text: t.goOn };
  return sheetPage(visit, {
    title: t.title,
    lead: t.lead,
    parts: [
      {
        kind: 'links',
        links: [
          { address: href('/records/profiles/propose'), text: t.propose },
          ...(draft === undefined ? [] : [going]),
        ],
      },
      heading(t.own),
      own ? tableOf(profiles, visit, 'own') : words(t.ownNone),
      heading(t.shipped),
      words(t.shippedLead),
      tableOf(profiles, visit, 'shipped'),
    ],
  });
}
