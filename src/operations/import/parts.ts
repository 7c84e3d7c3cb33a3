import { fromBufferPromise } from 'yauzl';
import { Fault } from '../../kernel/index.ts';

/** What the parts of a spreadsheet may come to. */
export interface PartLimits {
  readonly entries: number;
  readonly inflatedBytes: number;
  readonly ratio: number;
}

/** Ratios are judged from here: a small part of equal cells is honest. */
const judgedFromBytes = 16 * 1024 ** 2;

/**
 * Inflates every part of an ODS or XLSX once, counting what really comes out, and shows each piece of it to `see`, which throws
 * what it will not have. Faults: `file_zip_refused`, `file_damaged`.
 */
export async function checkParts(
  name: string,
  content: Buffer,
  limits: PartLimits,
  see: (part: string, chunk: Buffer) => void = () => undefined,
): Promise<void> {
  const refuse = (reason: string): Fault =>
    new Fault('file_zip_refused', `${name}: ${reason}. It was not opened.`);
  try {
    const zip = await fromBufferPromise(content, { autoClose: false, strictFileNames: true });
    if (zip.entryCount > limits.entries) throw refuse(`the spreadsheet has ${zip.entryCount} parts`);
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw refuse('the spreadsheet is encrypted');
      let part = 0;
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        part += chunk.length;
        see(entry.fileName, chunk);
        const grown = part > judgedFromBytes && part > Math.max(1, entry.compressedSize) * limits.ratio;
        if (grown || total + part > limits.inflatedBytes) {
          throw refuse(`${entry.fileName} grows past what a spreadsheet holds when inflated`);
        }
      }
      total += part;
    }
  } catch (error) {
    if (error instanceof Fault) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Fault('file_damaged', `${name}: the spreadsheet is damaged (${reason}).`, { cause: error });
  }
}

/** A declaration of entities or of a document’s own grammar: nothing that a spreadsheet program writes has one. */
const declaration = /<!(DOCTYPE|ENTITY)/i;

/**
 * What `checkParts` shows each piece of a workbook to, so that one which declares entities, or is not UTF-8 where they could
 * hide, is not read. Fault `file_marked_up`.
 */
export function refuseEntities(name: string): (part: string, chunk: Buffer) => void {
  let before = { part: '', tail: '' };
  return (part, chunk) => {
    if (!/\.(xml|rels|vml)$/i.test(part)) return;
    const first = before.part !== part;
    const text = (first ? '' : before.tail) + chunk.toString('latin1');
    const wide = first && /^(\xff\xfe|\xfe\xff|<\0|\0<)/.test(text);
    if (wide || declaration.test(text)) {
      throw new Fault(
        'file_marked_up',
        `${name}, ${part}: it declares entities, or is not UTF-8. Expected what a spreadsheet program writes. It was not read.`,
      );
    }
    before = { part, tail: text.slice(-12) };
  };
}
