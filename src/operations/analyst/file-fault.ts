import { Fault } from '../../kernel/index.ts';
import type { Parcel } from './spool.ts';

/** What is wrong with files that cannot be read: a code, and its English words without the folder they lie in. */
export interface FileFault {
  readonly code: string;
  readonly message: string;
}

/** The fault of a file of a parcel; undefined for any other failure, of which nothing may be told. */
export function fileFaultOf(failure: unknown, { folder }: Parcel): FileFault | undefined {
  if (!(failure instanceof Fault) || !/^(file|package)_/.test(failure.code)) return undefined;
  return { code: failure.code, message: failure.message.replaceAll(`${folder}/`, '') };
}
