import { capital } from '../../../../clocks/index.ts';
import { present } from '../../../../kernel/index.ts';
import { readRulesNow, recordCheckedRuleAsStaff } from '../../../../operations/clocks/index.ts';
import { clockReference } from '../../../clocks/desk.ts';
import { deskForm, type Outcome } from '../../../national/desk-form.ts';
import type { Values } from '../../../national/field.ts';
import type { StaffRoute, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import { checkMessages } from './messages.ts';

const address = /^https?:\/\/\S+$/;

async function record(visit: Visit, values: Values): Promise<Outcome> {
  const source = values.text('source');
  if (!address.test(source)) return { ok: false, code: 'not-an-address', message: '', field: 'source' };
  const rule = visit.params.rule ?? '';
  const checked = {
    rule,
    counting: values.text('counting'),
    validFrom: present(values.date('from'), 'the day that the form asks for'),
    validTo: values.date('to'),
    section: values.text('section'),
    source,
    checkedBy: visit.signedIn.person.name,
  };
  const { database, act, now } = visit.desk;
  const desk = { database, act, now, reference: clockReference() };
  const recorded = await recordCheckedRuleAsStaff(desk, checked, values.text('reason'));
  if (recorded.ok) return { ok: true, path: `/rules/${rule}` };
  const field = recorded.code === 'dates-reversed' ? 'toDay' : 'counting';
  return { ...recorded, code: recorded.code === 'no-such-rule' ? 'not-found' : recorded.code, field };
}

/** To write down what the source of a rule says: the same as before verifies it, anything else corrects it. */
export const checkForm: readonly StaffRoute[] = deskForm({
  page: 'check rule',
  path: '/rules/:rule/check',
  purposes: ['administer'],
  sensitive: true,
  asks: { counting: 'line', from: 'date', to: 'date', section: 'line', source: 'line', reason: 'text' },
  shown: async ({ language, desk, params, href }) => {
    const { book } = await readRulesNow(desk.database, desk.act, clockReference());
    const rule = book.clocks.get(params.rule ?? '');
    if (rule === undefined) return undefined;
    const t = say(checkMessages, language);
    return {
      title: t.title,
      lead: t.lead,
      facts: [capital(rule.duty[language]), present(rule.versions.at(-1), 'a version').sentence[language]],
      button: t.button,
      breadcrumbs: [
        { address: href('/rules'), text: t.rules },
        { address: href(`/rules/${rule.id}`), text: capital(rule.duty[language]) },
      ],
      fields: [
        { kind: 'line', name: 'counting', label: t.counting, hint: t.countingHint },
        { kind: 'date', name: 'from', label: t.from },
        { kind: 'date', name: 'to', label: t.to, hint: t.toHint, optional: true },
        { kind: 'line', name: 'section', label: t.section },
        { kind: 'line', name: 'source', label: t.source },
        { kind: 'text', name: 'reason', label: t.reason },
      ],
    };
  },
  submit: record,
});
