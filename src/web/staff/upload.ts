import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Parcel, parcelLimits, type Spool } from '../../operations/analyst/index.ts';
import { attachmentBytesMax } from '../../plans/index.ts';

/** A file as a form brings it: its name as the browser says, and its content, whole. */
export interface Upload {
  readonly name: string;
  readonly content: Buffer;
}

/** A form's file in a schema: nothing where none was chosen. */
export const upload = z.custom<Upload>(
  (value) => typeof value === 'object' && value !== null && 'name' in value && 'content' in value,
);

/** One byte more than is taken, so that a file that is too large is known and refused in words. */
export const uploadLimits = {
  fileSize: attachmentBytesMax + 1,
  files: 1,
  fields: 30,
  fieldNameSize: 60,
  fieldSize: 16_384,
  parts: 31,
  headerPairs: 20,
} as const;

/** The fields of a form that brings a file, without the file: nothing of it is held. */
export async function readFieldsAlone(request: FastifyRequest): Promise<Record<string, unknown>> {
  const fields = new Map<string, unknown>();
  for await (const part of request.parts()) {
    if (isFile(part)) part.file.resume();
    else addField(fields, part);
  }
  return Object.fromEntries(fields);
}

function addField(fields: Map<string, unknown>, { fieldname, value }: MultipartValue): void {
  const before = fields.get(fieldname);
  fields.set(fieldname, before === undefined ? value : [before, value].flat());
}

const isFile = (part: MultipartFile | MultipartValue): part is MultipartFile => part.type === 'file';

/** The fields of a form that brings a file, and the file under its field's name. A field that comes twice is a list. */
export async function readUpload(request: FastifyRequest): Promise<Record<string, unknown>> {
  const fields = new Map<string, unknown>();
  for await (const part of request.parts()) {
    if (isFile(part)) {
      const content = await part.toBuffer();
      // A browser sends an empty file without a name where none was chosen.
      if (part.filename !== '' || content.length > 0) {
        fields.set(part.fieldname, { name: part.filename, content });
      }
      continue;
    }
    addField(fields, part);
  }
  return Object.fromEntries(fields);
}

/** Of a form that brings a package: one file and one byte more than is taken, so that it can be refused in words. */
const parcelFormLimits = {
  ...uploadLimits,
  fileSize: parcelLimits.bytesMax + 1,
  files: parcelLimits.filesMax + 1,
  // A profile that is edited comes in a field.
  fieldSize: 200_000,
  parts: uploadLimits.fields + parcelLimits.filesMax + 2,
} as const;

/**
 * The fields of a form that brings several files, and the files as a parcel of the spool. The form's token comes first: before
 * it is found to be right nothing is written. Undefined, and nothing kept, where it is not or where the sending broke off.
 */
export async function readParcel(
  request: FastifyRequest,
  spool: Spool,
  isToken: (token: unknown) => boolean,
): Promise<(Record<string, unknown> & { readonly parcel: Parcel }) | undefined> {
  const fields = new Map<string, unknown>();
  const parcel = spool.open();
  try {
    for await (const part of request.parts({ limits: parcelFormLimits })) {
      if (isFile(part)) {
        if (!isToken(fields.get('form_token'))) {
          spool.close(parcel);
          return undefined;
        }
        // A browser sends an empty file without a name where none was chosen.
        if (part.filename === '') part.file.resume();
        else await parcel.take(part.filename, part.file);
        continue;
      }
      const before = fields.get(part.fieldname);
      fields.set(part.fieldname, before === undefined ? part.value : [before, part.value].flat());
    }
    return { ...Object.fromEntries(fields), parcel };
  } catch (error) {
    spool.close(parcel);
    throw error;
  }
}
