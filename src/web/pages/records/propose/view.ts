import { z } from 'zod';
import { type FileFault, tellFileFault } from '../../../../extracts/index.ts';
import type { Parcel } from '../../../../operations/analyst/index.ts';
import { sheetPage, words } from '../../../records/sheet.ts';
import { lineField, type Typed } from '../../../staff/field.ts';
import { type FormErrors, line } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { parcelError } from '../load/view.ts';
import { proposeMessages } from './messages.ts';

export const proposeForm = z.strictObject({ name: line.optional() });

const namePattern = /^[a-z]+(-[a-z0-9]+)*$/;

/** What is wrong with the form, at its fields. */
export function errorsOfProposal(visit: Visit, typed: Typed, { files, refusal }: Parcel): FormErrors<string> {
  const t = say(proposeMessages, visit.language);
  const name = typed.name;
  return {
    ...(typeof name === 'string' && name.length <= 60 && namePattern.test(name) ? {} : { name: t.errorName }),
    ...(refusal !== undefined
      ? { files: parcelError(refusal, visit) }
      : files.length === 0
        ? { files: t.errorFiles }
        : {}),
  };
}

/** The error of files that cannot be read. */
export function unreadableError({ language }: Visit, fault: FileFault): FormErrors<string> {
  return { files: tellFileFault(fault)[language] };
}

/** The page to send example files to. */
export function proposePage(visit: Visit, typed: Typed, errors: FormErrors<string>): StaffPage {
  const { language, href } = visit;
  const t = say(proposeMessages, language);
  return sheetPage(visit, {
    title: t.title,
    lead: t.lead,
    under: [{ address: '/records/profiles', text: t.profiles }],
    errors,
    parts: [
      words(t.kept),
      {
        kind: 'form',
        form: {
          id: 'form',
          method: 'post',
          action: href('/records/profiles/propose'),
          sendsFiles: true,
          fields: [
            lineField(typed, 'name', t.name, t.nameHint),
            { kind: 'files', name: 'files', label: t.files, hint: t.filesHint },
          ],
          buttons: [{ text: t.propose }],
        },
      },
    ],
  });
}
