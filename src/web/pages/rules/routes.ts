import { readRulesNow } from '../../../operations/clocks/index.ts';
import { clockReference } from '../../clocks/desk.ts';
import { nothing, pageRoute, type StaffRoute, show } from '../../staff/route.ts';
import { checkForm } from './check/form.ts';
import { rulesPage } from './list/view.ts';
import { rulePage } from './one/view.ts';

const look = { purposes: ['administer'], sensitive: false } as const;

/** The rules of deadlines, which administrators verify and correct with their sources. */
export const ruleRoutes: readonly StaffRoute[] = [
  pageRoute({ page: 'rules', path: '/rules', ...look }, async (visit) => {
    const { database, act } = visit.desk;
    return show(rulesPage(visit, (await readRulesNow(database, act, clockReference())).book));
  }),
  pageRoute({ page: 'rule', path: '/rules/:rule', ...look }, async (visit) => {
    const { database, act } = visit.desk;
    const { book } = await readRulesNow(database, act, clockReference());
    const rule = book.clocks.get(visit.params.rule ?? '');
    return rule === undefined ? nothing : show(rulePage(visit, rule));
  }),
  ...checkForm,
];
