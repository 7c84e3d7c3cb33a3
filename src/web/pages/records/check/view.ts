import { z } from 'zod';
import type { PackageAccount } from '../../../../extracts/index.ts';
import { assertNever, type Language } from '../../../../kernel/index.ts';
import type { LaidPackage, LoadStage } from '../../../../operations/analyst/index.ts';
import type { LoadReport } from '../../../../operations/extracts/index.ts';
import { contractTitle } from '../../../records/code-words.ts';
import { fileFaultParts } from '../../../records/file-fault.ts';
import { intakeParts } from '../../../records/intake.ts';
import { caution, heading, notice, type Part, type Sheet, sheetPage, words } from '../../../records/sheet.ts';
import { systemWords } from '../../../records/system-words.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { onDate } from '../../../words/dates.ts';
import { say } from '../../../words/messages.ts';
import { count } from '../../../words/number.ts';
import { findingParts } from './findings.ts';
import { checkMessages } from './messages.ts';
import { coversWords, refusalWords } from './refusal.ts';

export const acceptForm = z.strictObject({
  seal: z.string().regex(/^[0-9a-f]{64}$/),
  deed: z.enum(['load', 'discard']),
});

type Shown = Pick<Sheet, 'lead' | 'parts'>;

/** A package between its sending and its loading: how far it is, what is wrong with it, or what became of it. */
export function checkPage(visit: Visit, laid: LaidPackage, moved: 'as-seen' | 'moved'): StaffPage {
  const t = say(checkMessages, visit.language);
  return sheetPage(visit, {
    title: t.title,
    under: [{ address: '/records/load', text: t.load }],
    ...(moved === 'moved' ? { errors: { form: t.moved } } : {}),
    ...shownOf(visit, laid, laid.stage),
  });
}

function shownOf(visit: Visit, laid: LaidPackage, stage: LoadStage): Shown {
  const { language, href } = visit;
  const t = say(checkMessages, language);
  switch (stage.kind) {
    case 'waiting':
      return { lead: t.waitingLead, parts: [lookAgain(visit)] };
    case 'checking':
    case 'loading': {
      const { progress } = stage;
      const far =
        progress === undefined
          ? []
          : [
              words(
                t.progress({
                  file: progress.file,
                  files: progress.files,
                  records: count(progress.records),
                }),
              ),
            ];
      const lead = stage.kind === 'checking' ? t.checkingLead : t.loadingLead;
      return { lead, parts: [...far, lookAgain(visit)] };
    }
    case 'checked':
      return checkedOf(visit, laid, stage.account);
    case 'ended':
      return endedOf(visit, stage.report);
    case 'stopped':
      return {
        lead: t.stoppedLead,
        parts: [
          ...(stage.fault === undefined ? [] : fileFaultParts(stage.fault, language)),
          { kind: 'links', links: [{ address: href('/records/load'), text: t.again }] },
        ],
      };
    default:
      return assertNever(stage);
  }
}

function lookAgain({ language, href }: Visit): Part {
  const text = say(checkMessages, language).look;
  return { kind: 'links', links: [{ address: href('/records/load/check'), text }] };
}

const sum = (
  account: PackageAccount,
  ...fates: readonly ('given' | 'accepted' | 'setAside' | 'withParent' | 'held')[]
) => account.contracts.reduce((all, { rows }) => all + fates.reduce((own, fate) => own + rows[fate], 0), 0);

function leadOf(account: PackageAccount, language: Language): string {
  const t = say(checkMessages, language);
  if (account.refused) return t.refusedLead;
  if (account.findings.length === 0) return t.soundLead;
  return t.usableLead({
    accepted: count(sum(account, 'accepted')),
    given: count(sum(account, 'given')),
    aside: count(sum(account, 'setAside', 'withParent')),
    held: count(sum(account, 'held')),
  });
}

function checkedOf(visit: Visit, laid: LaidPackage, account: PackageAccount): Shown {
  const { language, href } = visit;
  const t = say(checkMessages, language);
  const given = account.contracts.filter(({ rows }) => rows.given > 0);
  const whole = sum(account, 'given') === sum(account, 'accepted');
  return {
    lead: leadOf(account, language),
    parts: [
      words(t.readBy({ profile: systemWords(laid.profile, language), day: onDate(laid.asAt, language) })),
      ...(laid.covers === undefined ? [] : [words(coversWords(laid.covers, language))]),
      ...intakeParts(
        given.map(({ contract, rows }) => ({ contract, ...rows })),
        language,
      ),
      ...acceptance(visit, laid, account, whole),
      ...findingParts(account, language),
      heading(t.reports),
      {
        kind: 'links',
        links: (['html', 'csv', 'json'] as const).map((format) => ({
          address: href(`/records/load/report/${format}`),
          text: t[format],
        })),
      },
      filesTable(account, language),
      words(t.seal({ seal: laid.parcel.seal.slice(0, 16) })),
    ],
  };
}

/** The form that loads, or puts away; a package that something stops can only be put away. */
function acceptance(
  { language, href }: Visit,
  { parcel }: LaidPackage,
  account: PackageAccount,
  whole: boolean,
): readonly Part[] {
  const t = say(checkMessages, language);
  const load = { text: whole ? t.accept : t.acceptRest, name: 'deed', value: 'load' };
  return [
    {
      kind: 'form',
      form: {
        id: 'form',
        method: 'post',
        action: href('/records/load/check'),
        fields: [{ kind: 'hidden', name: 'seal', value: parcel.seal }],
        buttons: [
          ...(account.refused ? [] : [load]),
          { text: t.discard, name: 'deed', value: 'discard', quiet: true },
        ],
      },
    },
  ];
}

function filesTable({ files }: PackageAccount, language: Language): Part {
  const t = say(checkMessages, language);
  return {
    kind: 'table',
    table: {
      caption: t.filesTitle,
      columns: [{ text: t.file }, { text: t.readAs }, { text: t.records, numeric: true }],
      rows: files.map(({ name, layout, records }) => ({
        name: name.split(/[\\/]/).at(-1) ?? '',
        cells: [layout ?? t.notRead, count(records)],
      })),
    },
  };
}

function endedOf({ language, href }: Visit, report: LoadReport): Shown {
  const t = say(checkMessages, language);
  const again = { address: href('/records/load'), text: t.again };
  switch (report.state) {
    case 'unchanged':
    case 'loaded': {
      const { packageId } = report;
      const links = [{ address: href(`/records/packages/${packageId}`), text: t.seePackage }, again];
      if (report.state === 'unchanged') {
        return { lead: t.unchangedLead({ package: packageId }), parts: [{ kind: 'links', links }] };
      }
      const subjects = [...new Set(report.parts.map(({ subject }) => contractTitle(subject, language)))];
      const months = new Set(report.parts.map(({ month }) => month)).size;
      const { held } = report.account.counts;
      return {
        lead: t.loadedLead({ package: packageId, months, subjects: subjects.join(', ') }),
        parts: [
          ...(held === 0 ? [] : [notice(t.heldSome({ n: held }))]),
          {
            kind: 'links',
            links: held === 0 ? links : [{ address: href('/records/held'), text: t.decide }, ...links],
          },
        ],
      };
    }
    case 'faulty':
      return {
        lead: t.refusedLead,
        parts: [...findingParts(report.account, language), { kind: 'links', links: [again] }],
      };
    case 'refused':
      return {
        lead: t.refusedWhy,
        parts: [caution(refusalWords(report.refusal, language)), { kind: 'links', links: [again] }],
      };
    default:
      return assertNever(report);
  }
}
