import { addMonths, type Month, randomFrom } from '../../kernel/index.ts';
import type { TerritorialForce } from '../../places/index.ts';
import { shareOfYear } from './crime.ts';
import { oneRowIn, seasons, spread } from './crime-parameters.ts';
import { csvText } from './csv.ts';
import { drawCount, drawFactor } from './draw.ts';
import { monthsOf, type Order } from './order.ts';
import { type Offence, offences } from './recorded-parameters.ts';

const header = [
  'Financial Year',
  'Financial Quarter',
  'Force Name',
  'Offence Description',
  'Offence Group',
  'Offence Subgroup',
  'Offence Code',
  'Number of Offences',
] as const;

/** First month, name (`2023/24`) and quarters of each financial year that an order holds whole. */
export function financialYearsOf(order: Order): readonly { readonly name: string; readonly from: Month }[] {
  const months = monthsOf(order);
  return months
    .filter((month) => month.endsWith('-04') && months.includes(addMonths(month, 11)))
    .map((from) => ({ name: `${from.slice(0, 4)}/${addMonths(from, 12).slice(2, 4)}`, from }));
}

/** The recorded crime table of one financial year: every force, quarter and offence code. */
export function recordedCrimeFile(
  order: Order,
  year: { readonly name: string; readonly from: Month },
): string {
  const rows = [1, 2, 3, 4].flatMap((quarter) =>
    order.forces.flatMap((force) => {
      const random = randomFrom(order.seed).fork(
        `recorded by ${force.slug} in ${year.name} quarter ${quarter}`,
      );
      const first = addMonths(year.from, (quarter - 1) * 3);
      const level = levelOf(order, force);
      return offences.map((offence) => [
        year.name,
        quarter,
        force.short.en,
        offence.description,
        offence.group,
        offence.subgroup,
        offence.code,
        drawCount(
          random,
          expected(force, offence, first) * level(offence) * drawFactor(random, spread.month),
        ),
      ]);
    }),
  );
  return csvText(header, rows);
}

function levelOf(order: Order, force: TerritorialForce): (offence: Offence) => number {
  // The same first draw as the force's street crime: a force is high or low in both.
  const overall = drawFactor(randomFrom(order.seed).fork(`level of ${force.slug}`), spread.force);
  const random = randomFrom(order.seed).fork(`offence levels of ${force.slug}`);
  const levels = new Map(offences.map((offence) => [offence, overall * drawFactor(random, spread.type)]));
  return (offence) => levels.get(offence) ?? overall;
}

/** Offences of one code in a quarter, before the force's own level. */
function expected(force: TerritorialForce, offence: Offence, first: Month): number {
  const share = [0, 1, 2]
    .map((index) => addMonths(first, index))
    .reduce((sum, month) => {
      return sum + shareOfYear(month) * (seasons[offence.season][Number(month.slice(5, 7)) - 1] ?? 1);
    }, 0);
  return (force.population / 1000 / oneRowIn) * offence.rate * share;
}
