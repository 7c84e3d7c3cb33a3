import { type Finding, termOf, yardstickOn } from '../../../../national/index.ts';
import { placeName } from '../../../figures/figure.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { findingsMessages } from './messages.ts';

/** Every finding, newest first, those that were taken back with their reason. */
export function findingsPage(visit: Visit, findings: readonly Finding[]): StaffPage {
  const { language, href, place, purpose } = visit;
  const mayRecord = purpose === 'coordinate';
  const t = say(findingsMessages, language);
  const { rules } = place.country;
  return {
    template: 'pages/coordination/findings/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: {
      t,
      add: mayRecord ? href('/country/findings/add') : undefined,
      findings: findings.map((finding) => {
        const yardstick = yardstickOn(rules.yardstick, finding.recordedOn);
        const term = yardstick && termOf(yardstick, finding.term);
        const code = rules.codes.find(({ id }) => id === finding.code);
        return {
          title: `${code?.name[language] ?? finding.code}: ${finding.title[language]}`,
          statement: finding.statement[language],
          facts: [
            {
              name: t.sure,
              text:
                term === undefined
                  ? finding.term
                  : t.termRange({ term: term.name[language], from: term.percentFrom, to: term.percentTo }),
            },
            {
              name: t.forces,
              text: finding.forces.map((slug) => placeName(place.forces, slug, language)).join(', '),
            },
            { name: t.evidence, text: finding.evidence.map(({ subject }) => subject).join(', ') },
          ],
          recorded: t.recorded({ day: onDate(finding.recordedOn, language) }),
          withdrawn:
            finding.withdrawn &&
            t.withdrawn({ day: onDate(finding.withdrawn.on, language), reason: finding.withdrawn.reason }),
          withdrawAddress: mayRecord ? href(`/country/findings/${finding.id}/withdraw`) : undefined,
        };
      }),
    },
  };
}
