import { plainDateOfDay } from '../../kernel/index.ts';
import { extractTables } from './extract-table.ts';
import type { Habit } from './habit.ts';
import { type ForcesOrder, spanOf } from './order.ts';

/** What stands beside the files of one force, in the keys that an extract package uses. Says in three places that it is made up. */
export function packageOf(order: ForcesOrder, habit: Habit): object {
  return {
    profile: 'tabular-data-package',
    name: 'watershed-extract',
    title: `MADE UP: extract of ${habit.force.name.en}, no person or crime in it is real`,
    force: habit.force.slug,
    asAt: plainDateOfDay(spanOf(order).extractDay),
    madeUp: true,
    seed: order.seed,
    scale: order.scale,
    resources: Object.keys(extractTables).map((name) => ({
      profile: 'tabular-data-resource',
      name,
      path: `${name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\n', header: true },
    })),
  };
}

/** The page that lies on top of the folder. */
export function readmeText(order: ForcesOrder, forces: number, dialect: string | null): string {
  const written =
    dialect === null
      ? 'Read it with profiles/contract.yaml.'
      : `Written as the made-up records system ${dialect} would; read it with profiles/${dialect}.yaml.`;
  return `# Made-up forces. DYCHMYGOL.

Nobody in these files exists and nothing in them happened. They were written by a program from the seed ${order.seed}.
Nid oes neb yn y ffeiliau hyn yn bodoli ac ni ddigwyddodd dim sydd ynddynt. Fe'u hysgrifennwyd gan raglen o'r hedyn ${order.seed}.

- made-up-FORCE/: what one force would send, ${order.from} to ${order.to}, at ${order.scale} of the real size. Forces: ${forces}.
  ${written}
  A force's name means nothing here: how it differs from others is drawn from the seed.
- truth/FORCE/: who is who and who did what, which no extract can know. For judging linkage and measures. Never load it.
- report.html, report.json: the made-up country beside published figures.

How to tell that a row is made up: references begin with MADEUP (a records system may number them its own way), every postcode with ZZ, every Police National
Computer number with the year 9999; surnames are built on words that mean "example" or "imaginary".
`;
}
