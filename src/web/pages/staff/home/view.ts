import { present } from '../../../../kernel/index.ts';
import { describeAppointment, sectionsFor } from '../../../staff/layout.ts';
import type { StaffPage, Visit } from '../../../staff/route.ts';
import { say } from '../../../words/messages.ts';
import type { Deeds } from './deeds.ts';
import { staffHomeMessages } from './messages.ts';

/** The first page after signing in: what this appointment opens, and what can be done there at once. */
export function staffHomePage({ language, appointment, place, href }: Visit, deeds: Deeds): StaffPage {
  const t = say(staffHomeMessages, language);
  const role = present(
    place.matrix.roles.find((each) => each.id === appointment.role),
    `role ${appointment.role}`,
  );
  const words = {
    plans: { text: t.plans, lead: t.plansLead },
    recommendations: { text: t.recommendations, lead: t.recommendationsLead },
    engagement: { text: t.engagement, lead: t.engagementLead },
    crosswalk: { text: t.crosswalk, lead: t.crosswalkLead },
    country: { text: t.country, lead: t.countryLead },
    updates: { text: t.updates, lead: t.updatesLead },
    findings: { text: t.findings, lead: t.findingsLead },
    deadlines: { text: t.deadlines, lead: t.deadlinesLead },
    notices: { text: t.notices, lead: t.noticesLead },
    rules: { text: t.rules, lead: t.rulesLead },
    records: { text: t.records, lead: t.recordsLead },
    people: { text: t.people, lead: t.peopleLead },
  } as const;
  const tasks = sectionsFor(place.matrix, appointment).map(({ path, name }) => ({
    ...words[name],
    address: href(path),
    deeds: deeds[name] ?? [],
  }));
  return {
    template: 'pages/staff/home/page.njk',
    title: t.title,
    summary: t.title,
    marked: false,
    view: {
      t,
      acting: t.as(describeAppointment(place, appointment, language)),
      meaning: role.meaning[language],
      tasks: [...tasks, { text: t.access, lead: t.accessLead, address: href('/access') }],
    },
  };
}
