import { z } from 'zod';
import { assertNever, type Language } from '../../../../kernel/index.ts';
import type { Draft, DraftRefusal, Trial } from '../../../../operations/analyst/index.ts';
import { fileFaultParts } from '../../../records/file-fault.ts';
import { intakeParts } from '../../../records/intake.ts';
import { heading, type Part, sheetPage, words } from '../../../records/sheet.ts';
import type { FormErrors } from '../../../staff/form.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { findingParts } from '../check/findings.ts';
import { draftMessages } from './messages.ts';

export const draftForm = z.strictObject({ text: z.string().max(200_000), deed: z.enum(['try', 'store']) });

/** Why a draft was not stored. */
export function draftError(code: DraftRefusal, { language }: Visit): FormErrors<string> {
  return { text: say(draftMessages, language)[code] };
}

function leadOf(trial: Trial, language: Language): string {
  const t = say(draftMessages, language);
  switch (trial.kind) {
    case 'untried':
      return t.untriedLead;
    case 'faulty':
      return t.faultyLead({ n: trial.faults.length });
    case 'stopped':
      return t.stoppedLead;
    case 'read': {
      const { contracts, refused } = trial.account;
      const sum = (of: 'given' | 'accepted'): string =>
        count(contracts.reduce((all, { rows }) => all + rows[of], 0));
      return refused ? t.refusedLead : t.readLead({ accepted: sum('accepted'), given: sum('given') });
    }
    default:
      return assertNever(trial);
  }
}

function trialParts(trial: Trial, language: Language): readonly Part[] {
  const t = say(draftMessages, language);
  if (trial.kind === 'faulty') {
    return [
      {
        kind: 'table',
        table: {
          caption: t.faults,
          columns: [{ text: t.line }, { text: t.where }, { text: t.what }],
          rows: trial.faults
            .slice(0, 50)
            .map(({ line, path, message }) => ({ name: count(line), cells: [path, message[language]] })),
        },
      },
    ];
  }
  if (trial.kind === 'stopped') return fileFaultParts(trial.fault, language);
  if (trial.kind !== 'read') return [];
  const given = trial.account.contracts.filter(({ rows }) => rows.given > 0);
  return [
    ...intakeParts(
      given.map(({ contract, rows }) => ({ contract, ...rows })),
      language,
    ),
    ...findingParts(trial.account, language),
  ];
}

function questionParts({ unsure }: Draft, language: Language): readonly Part[] {
  const t = say(draftMessages, language);
  if (unsure.length === 0) return [];
  const texts = unsure.map(({ file, column, question }) => {
    const place = [file, column].filter((each) => each !== '').join(', ');
    return place === '' ? question[language] : t.question({ place, question: question[language] });
  });
  return [heading(t.questions), words(t.questionsLead), { kind: 'list', texts }];
}

/** A draft with what trying it showed, its questions and its text. */
export function draftPage(visit: Visit, draft: Draft, errors: FormErrors<string>): StaffPage {
  const { language, href } = visit;
  const t = say(draftMessages, language);
  const names = draft.parcel?.names.join(', ');
  return sheetPage(visit, {
    title: t.title,
    lead: leadOf(draft.trial, language),
    under: [{ address: '/records/profiles', text: t.profiles }],
    errors,
    parts: [
      ...trialParts(draft.trial, language),
      ...questionParts(draft, language),
      {
        kind: 'form',
        form: {
          id: 'form',
          method: 'post',
          action: href('/records/profiles/draft'),
          sendsFiles: true,
          fields: [
            { kind: 'source', name: 'text', label: t.text, hint: t.textHint, value: draft.text },
            {
              kind: 'files',
              name: 'files',
              label: t.files,
              hint: names === undefined ? t.filesHintNone : t.filesHint({ names }),
            },
          ],
          buttons: [
            { text: t.tryOut, name: 'deed', value: 'try' },
            { text: t.store, name: 'deed', value: 'store', quiet: true },
          ],
        },
      },
    ],
  });
}
