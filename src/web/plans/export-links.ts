import { type SheetFormat, sheetFormats } from '../../operations/sheets/index.ts';
import type { Visit } from '../staff/route.ts';

/** The formats of spreadsheets by the names that people know them by. */
const formatNames: Readonly<Record<SheetFormat, string>> = {
  csv: 'CSV',
  xlsx: 'Excel (XLSX)',
  ods: 'OpenDocument (ODS)',
};

/** Where a plan is taken as a spreadsheet, one address a format. */
export function exportLinks({ href }: Visit, plan: string) {
  return sheetFormats.map((format) => ({
    address: href(`/plans/${plan}/export/${format}`),
    text: formatNames[format],
  }));
}
