import { instant, londonDateOf } from '../../../../kernel/index.ts';
import type { ShelvedPackage } from '../../../../operations/analyst/index.ts';
import { type Part, sheetPage } from '../../../records/sheet.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { packagesMessages } from './messages.ts';

function tableOf(packages: readonly ShelvedPackage[], { language, href }: Visit): Part {
  const t = say(packagesMessages, language);
  return {
    kind: 'table',
    table: {
      caption: t.title,
      columns: [
        { text: t.package },
        { text: t.asAt },
        { text: t.loaded },
        { text: t.by },
        { text: t.profile },
        { text: t.accepted, numeric: true },
        { text: t.aside, numeric: true },
        { text: t.held, numeric: true },
        { text: t.months, numeric: true },
      ],
      rows: packages.map((one) => ({
        name: t.number({ n: one.id }),
        address: href(`/records/packages/${one.id}`),
        cells: [
          onDate(one.asAt, language),
          onDate(londonDateOf(instant(one.loadedAt.getTime())), language),
          one.loadedBy,
          one.profile,
          count(one.accepted),
          count(one.setAside),
          count(one.held),
          count(one.monthsCurrent),
        ],
      })),
    },
  };
}

/** What was loaded when, by whom and by which profile. */
export function packagesPage(visit: Visit, packages: readonly ShelvedPackage[]): StaffPage {
  const t = say(packagesMessages, visit.language);
  return sheetPage(visit, {
    title: t.title,
    lead: packages.length === 0 ? t.none : t.lead({ n: packages.length }),
    parts: [
      ...(packages.length === 0 ? [] : [tableOf(packages, visit)]),
      { kind: 'links', links: [{ address: visit.href('/records/load'), text: t.load }] },
    ],
  });
}
