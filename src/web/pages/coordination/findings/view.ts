import type { Language } from '../../../../kernel/index.ts';
import { type FindingEvidence, termOf, written, yardstickOn } from '../../../../national/index.ts';
import type { ToldFindings } from '../../../../operations/national/index.ts';
import { placeName } from '../../../figures/figure.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { findingsMessages } from './messages.ts';

/** What a finding rests on, in words: a figure with what it is now, a recommendation by its title, a page by its address. */
function evidenceText(
  evidence: FindingEvidence,
  { labelOf, figures }: ToldFindings,
  language: Language,
): string {
  const t = say(findingsMessages, language);
  const name = labelOf(evidence)?.[language] ?? evidence.subject;
  const figure = evidence.kind === 'figure' ? figures.get(evidence.subject) : undefined;
  if (evidence.kind !== 'figure') return name;
  return figure === undefined
    ? t.notHeld({ key: evidence.subject })
    : t.figureNow({ name, key: evidence.subject, value: written(figure, 'value', language) });
}

/** Every finding, newest first, those that were taken back with their reason. */
export function findingsPage(visit: Visit, told: ToldFindings): StaffPage {
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
      findings: told.findings.map((finding) => {
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
            {
              name: t.evidence,
              text: finding.evidence.map((one) => evidenceText(one, told, language)).join('; '),
            },
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
