import { type Purpose, purposesOf } from '../../../../directory/index.ts';
import { countUnread, type PlanDesk, readPlans } from '../../../../operations/plans/index.ts';
import type { Plan } from '../../../../plans/index.ts';
import { frameworkOf, planDeskOf, planPurposes } from '../../../plans/desk.ts';
import { exportLinks } from '../../../plans/export-links.ts';
import type { sections } from '../../../staff/layout.ts';
import type { Visit } from '../../../staff/route.ts';
import { type Said, say } from '../../../words/messages.ts';
import { staffDeedMessages } from './messages.ts';

type Words = Said<typeof staffDeedMessages>;
type Section = (typeof sections)[number]['name'];

interface Link {
  readonly address: string;
  readonly text: string;
  /** What tells it from another link of the same words; read aloud, not shown. */
  readonly of?: string;
}

/** What can be done at once in a section: lines of one link, or of a few beside each other. */
export type Deeds = Partial<Readonly<Record<Section, readonly (readonly Link[])[]>>>;

/** A desk for the first of some purposes that the reader holds: the home page is everybody's and has no purpose of its own. */
function deskFor(visit: Visit, purposes: readonly Purpose[]): PlanDesk | undefined {
  const held = purposesOf(visit.place.matrix, visit.appointment.role);
  const purpose = purposes.find((each) => held.includes(each));
  if (purpose === undefined) return undefined;
  const desk = planDeskOf(visit);
  return { ...desk, act: { ...desk.act, purpose } };
}

/** What nobody has read yet of what the reader was told, as a line that leads to it. */
async function deedsOfNotices(visit: Visit, t: Words): Promise<readonly (readonly Link[])[]> {
  const desk = deskFor(visit, ['plan', 'coordinate']);
  const unread = desk === undefined ? 0 : await countUnread(desk);
  return unread === 0 ? [] : [[{ address: visit.href('/notices'), text: t.unread({ n: unread }) }]];
}

async function deedsOfPlan(visit: Visit, plan: Plan, t: Words): Promise<readonly (readonly Link[])[]> {
  const { appointment, href, language } = visit;
  const of = (await frameworkOf(visit, plan)).title[language];
  const at = `/plans/${plan.id}`;
  const lead = appointment.role === 'force-lead';
  const answers = lead || appointment.role === 'strategic-lead';
  return [
    [{ address: href(at), text: t.plan({ framework: of }) }],
    ...(answers && plan.adoptedOn === null ? [[{ address: href(`${at}/adopt`), text: t.adopt, of }]] : []),
    ...(lead ? [[{ address: href(`${at}/sheet`), text: t.bring, of }]] : []),
    exportLinks(visit, plan.id).map(({ address, text }) => ({ address, text: t.take({ format: text }), of })),
  ];
}

async function deedsOfPlans(visit: Visit, t: Words): Promise<readonly (readonly Link[])[]> {
  // Whoever works for the country has a page of plans instead.
  const desk = visit.appointment.force === null ? undefined : deskFor(visit, planPurposes);
  if (desk === undefined) return [];
  const plans = await readPlans(desk);
  const lines = await Promise.all(plans.map((plan) => deedsOfPlan(visit, plan, t)));
  const opens = plans.length === 0 && visit.appointment.role === 'force-lead';
  return opens ? [[{ address: visit.href('/plans/open'), text: t.open }]] : lines.flat();
}

/** What the reader may do in the registers and for the country; each link's own page asks for the same. */
function deedsElsewhere({ appointment: { role, force }, href }: Visit, t: Words): Deeds {
  const one = (path: string, text: string): readonly (readonly Link[])[] => [[{ address: href(path), text }]];
  switch (role) {
    case 'force-lead':
    case 'strategic-lead':
      return {
        engagement: one(`/engagement/of/${force ?? ''}/add`, t.engage),
        deadlines: one('/deadlines/start', t.startClock),
      };
    case 'action-owner':
      return { deadlines: one('/deadlines/start', t.startClock) };
    case 'panel-member':
      return force === null ? {} : { recommendations: one(`/recommendations/to/${force}/add`, t.recommend) };
    case 'national-coordinator':
      return {
        recommendations: one('/recommendations/add', t.enter),
        updates: one('/country/cuts/take', t.cut),
        findings: one('/country/findings/add', t.find),
      };
    case 'verifier':
    case 'force-analyst':
    case 'independent-monitor':
    case 'national-publisher':
    case 'administrator':
      return {};
  }
}

/** What the reader may do from their first page, by section. */
export async function deedsFor(visit: Visit): Promise<Deeds> {
  const t = say(staffDeedMessages, visit.language);
  return {
    ...deedsElsewhere(visit, t),
    plans: await deedsOfPlans(visit, t),
    notices: await deedsOfNotices(visit, t),
  };
}
