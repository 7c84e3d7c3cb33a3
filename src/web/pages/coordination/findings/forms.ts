import { londonDateOf } from '../../../../kernel/index.ts';
import { yardstickOn } from '../../../../national/index.ts';
import { readFindings, recordFinding, withdrawFinding } from '../../../../operations/national/index.ts';
import { nationalDeskOf } from '../../../national/desk.ts';
import { deskForm } from '../../../national/desk-form.ts';
import type { StaffRoute, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { faultErrors } from './fault-words.ts';
import { findingsMessages } from './messages.ts';

const crumbs = ({ href, language }: Visit) => [
  { address: href('/country/findings'), text: say(findingsMessages, language).title },
];

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** To record a finding, and to take one back. */
export const findingForms: readonly StaffRoute[] = [
  ...deskForm({
    page: 'record finding',
    path: '/country/findings/add',
    purposes: ['coordinate'],
    asks: {
      code: 'list',
      title: 'both-lines',
      statement: 'both-texts',
      term: 'choice',
      figures: 'text',
      documents: 'text',
      forces: 'many',
    },
    shown: async (visit) => {
      const { language, place, desk } = visit;
      const t = say(findingsMessages, language);
      const { codes, yardstick } = place.country.rules;
      const terms = yardstickOn(yardstick, londonDateOf(desk.now))?.terms ?? [];
      return {
        title: t.add,
        breadcrumbs: crumbs(visit),
        button: t.button,
        fields: [
          {
            kind: 'list',
            name: 'code',
            label: t.code,
            choices: codes.map(({ id, name }) => ({ value: id, text: name[language] })),
          },
          { kind: 'both-lines', name: 'title', label: t.heading },
          { kind: 'both-texts', name: 'statement', label: t.statement, hint: t.statementHint },
          {
            kind: 'choice',
            name: 'term',
            label: t.term,
            hint: t.termHint,
            choices: terms.map(({ id, name, percentFrom, percentTo }) => ({
              value: id,
              text: t.termRange({ term: name[language], from: percentFrom, to: percentTo }),
            })),
          },
          { kind: 'text', name: 'figures', label: t.figures, hint: t.figuresHint, optional: true },
          { kind: 'text', name: 'documents', label: t.documents, hint: t.documentsHint, optional: true },
          {
            kind: 'many',
            name: 'forces',
            label: t.whichForces,
            choices: place.forces.territorial[language].map(({ slug, short }) => ({
              value: slug,
              text: short[language],
            })),
          },
        ],
      };
    },
    submit: async (visit, values) => {
      const recorded = await recordFinding(await nationalDeskOf(visit), {
        code: values.text('code'),
        title: values.both('title'),
        statement: values.both('statement'),
        term: values.text('term'),
        forces: values.many('forces'),
        evidence: [
          ...lines(values.text('figures')).map((subject) => ({ kind: 'figure' as const, subject })),
          ...lines(values.text('documents')).map((subject) => ({ kind: 'document' as const, subject })),
        ],
      });
      if (recorded.ok) return { ok: true, path: '/country/findings' };
      if ('faults' in recorded)
        return {
          ok: false,
          errors: faultErrors(recorded.faults, values.text('figures'), visit.language),
        };
      const fields: Readonly<Record<string, string>> = {
        'no-evidence': 'figures',
        'not-an-address': 'documents',
        'no-force': 'forces',
      };
      return { ...recorded, field: fields[recorded.code] ?? 'code' };
    },
  }),
  ...deskForm({
    page: 'withdraw finding',
    path: '/country/findings/:finding/withdraw',
    purposes: ['coordinate'],
    asks: { reason: 'text' },
    shown: async (visit) => {
      const t = say(findingsMessages, visit.language);
      const findings = await readFindings(await nationalDeskOf(visit));
      const found = findings.find(({ id }) => id === visit.params.finding);
      if (found === undefined) return undefined;
      return {
        title: t.withdraw,
        breadcrumbs: crumbs(visit),
        button: t.withdrawButton,
        closed: found.withdrawn !== null,
        facts: [found.title[visit.language], found.statement[visit.language]],
        fields: [{ kind: 'text', name: 'reason', label: t.reason }],
      };
    },
    submit: async (visit, values) => {
      const finding = visit.params.finding ?? '';
      const done = await withdrawFinding(await nationalDeskOf(visit), finding, values.text('reason'));
      return done.ok ? { ok: true, path: '/country/findings' } : { ...done, field: 'reason' };
    },
  }),
];
