import { capital, type RuleBook } from '../../../../clocks/index.ts';
import { present } from '../../../../kernel/index.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { rulesMessages } from './messages.ts';

/** Every clock by subject: what it asks for, how it counts, and whether anybody has verified that. */
export function rulesPage({ language, href }: Visit, book: RuleBook): StaffPage {
  const t = say(rulesMessages, language);
  const rules = [...book.clocks.values()].map((rule) => ({
    rule,
    version: present(rule.versions.at(-1), `a version of ${rule.id}`),
  }));
  const unverified = rules.filter(({ version }) => version.checked === null).length;
  const groups = [...book.groups].map(([id, name]) => ({
    caption: name[language],
    rows: rules
      .filter(({ rule }) => rule.group === id)
      .map(({ rule, version }) => ({
        duty: capital(rule.duty[language]),
        address: href(`/rules/${rule.id}`),
        counts: version.sentence[language],
        verified: version.checked !== null,
      })),
  }));
  return {
    template: 'pages/rules/list/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: {
      t,
      lead: t.lead({ unverified: count(unverified), all: count(rules.length) }),
      groups: groups.filter(({ rows }) => rows.length > 0),
    },
  };
}
