import { type ClockRule, capital, type RuleVersion, standingSentence } from '../../../../clocks/index.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { type Said, say } from '../../../words/messages.ts';
import { ruleMessages } from './messages.ts';

type Words = Said<typeof ruleMessages>;

function versionShown(version: RuleVersion, language: Visit['language'], t: Words) {
  const from = onDate(version.validFrom, language);
  return {
    title: t.version({ n: version.version }),
    source: { address: version.source, text: `${version.statute[language]}, ${version.section}` },
    facts: [
      { name: t.counts, text: `${version.sentence[language]} (${version.countingId})` },
      {
        name: t.holds,
        text:
          version.validTo === null
            ? t.from({ from })
            : t.fromTo({ from, to: onDate(version.validTo, language) }),
      },
      { name: t.standing, text: standingSentence(version)[language] },
    ],
  };
}

/** One clock with all its dated versions, and the way to verify or correct it. */
export function rulePage({ language, href }: Visit, rule: ClockRule): StaffPage {
  const t = say(ruleMessages, language);
  const title = capital(rule.duty[language]);
  return {
    template: 'pages/rules/one/page.njk',
    title,
    summary: title,
    marked: false,
    view: {
      t,
      breadcrumbs: [{ address: href('/rules'), text: t.back }],
      heading: title,
      starts: t.starts({ event: rule.event[language] }),
      check: href(`/rules/${rule.id}/check`),
      versions: rule.versions.toReversed().map((version) => versionShown(version, language, t)),
    },
  };
}
