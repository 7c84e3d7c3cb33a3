import { accept, type Result, refuse } from '../kernel/index.ts';
import type { FileRefusal } from './attachment-refusal.ts';

/** Control characters that no table and no note holds, and marks that turn the direction of writing. */
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** What a program would take for its own: a page, a picture with scripts, a script, a shell or an Office macro. */
const programs = /<\s*(script|html|svg|!doctype|\?xml|iframe)|^#!|%PDF-|^\s*Attribute VB_/i;

/** Plain text in UTF-8, for CSV and notes; anything else is a kind that is not taken. */
export function readText(content: Uint8Array): Result<'text', FileRefusal> {
  const text = decoded(content);
  if (text === undefined || unseen.test(text.replace(/[\t\r\n]/g, ''))) {
    return refuse(
      'unknown-kind',
      'The file is none of the kinds that are taken: PDF, PNG, JPEG, DOCX, XLSX, ODT, ODS, or CSV and text in UTF-8.',
    );
  }
  return programs.test(text)
    ? refuse('active-content', 'The text holds markup or a program. Bring it as plain text.')
    : accept('text');
}

function decoded(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}
