import { type Column, type Contract, codesOf, contractNamed } from '../../src/extracts/index.ts';

export { type Contract, contractNamed };

/** What a canonical value of a column looks like, written out from the contracts' page and not from their reader. */
export function textFormOf(column: Column): RegExp {
  switch (column.type) {
    case 'code':
      return new RegExp(
        `^(${codesOf(column)
          .map(({ code }) => code)
          .join('|')})$`,
      );
    case 'integer':
      return /^(\d|[1-9]\d|1[01]\d|120)$/;
    case 'text':
      return column.pattern ?? /^.{1,120}$/;
    case 'reference':
      return /^[A-Za-z0-9][A-Za-z0-9 ./_:-]{0,63}$/;
    case 'offence':
      return /^\d{3}\/\d{2}$/;
    case 'date':
      return /^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/;
    case 'instant':
      return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
    case 'month':
      return /^\d{4}-(0[1-9]|1[0-2])$/;
    case 'postcode':
      return /^[A-Z]{1,2}\d[A-Z0-9]? \d[A-Z]{2}$/;
  }
}
