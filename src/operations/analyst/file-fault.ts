import type { FileFault } from '../../extracts/index.ts';
import { Fault } from '../../kernel/index.ts';
import type { Parcel } from './spool.ts';

/** The fault of a file of a parcel, without the folder that it lies in; undefined for any other failure, of which nothing may be told. */
export function fileFaultOf(failure: unknown, { folder }: Parcel): FileFault | undefined {
  if (!(failure instanceof Fault) || !/^(file|package)_/.test(failure.code)) return undefined;
  return { code: failure.code, message: failure.message.replaceAll(`${folder}/`, '') };
}
