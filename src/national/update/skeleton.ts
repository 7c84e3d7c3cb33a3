import type { Bilingual } from '../../kernel/index.ts';
import type { Cut, CutFigure } from './cut.ts';
import type { Section } from './text.ts';

const hasDigit = ({ en, cy }: Bilingual): boolean => /\p{N}/u.test(`${en}${cy}`);

const withBefore = (latest: string, before: string | undefined): Bilingual => ({
  en: `{{figure ${latest}}} in {{figure ${latest} period}}${before === undefined ? '' : `; {{figure ${before}}} in {{figure ${before} period}}`}`,
  cy: `{{figure ${latest}}} yn {{figure ${latest} period}}${before === undefined ? '' : `; {{figure ${before}}} yn {{figure ${before} period}}`}`,
});

/** One point for each measure of the country that has a number to tell and a name without digits. */
function measurePoints(figures: readonly CutFigure[]): Bilingual | undefined {
  const keys = new Set(figures.map(({ key }) => key));
  const points = figures
    .filter(({ key, value, label }) => key.endsWith('.latest') && value !== null && !hasDigit(label))
    .map(({ key, label }) => {
      const before = key.replace(/\.latest$/, '.before');
      const numbers = withBefore(key, keys.has(before) ? before : undefined);
      return { en: `- ${label.en}: ${numbers.en}.`, cy: `- ${label.cy}: ${numbers.cy}.` };
    });
  if (points.length === 0) return undefined;
  return { en: points.map(({ en }) => en).join('\n'), cy: points.map(({ cy }) => cy).join('\n') };
}

const plans: Section = {
  heading: { en: 'Who keeps up', cy: 'Pwy sy’n cadw i fyny' },
  body: {
    en:
      'On {{figure plans.behind period}}, {{figure forces.with-plan numerator}} of {{figure forces.with-plan denominator}} forces had adopted a plan, and the return of {{figure forces.reporting numerator}} came in time.\n\n' +
      'Of {{figure plans.behind denominator}} actions, {{figure plans.overdue numerator}} were overdue, {{figure plans.not-reported numerator}} had no report in time and {{figure plans.no-evidence numerator}} lacked the evidence that was due. {{figure plans.on-time numerator}} were on time.',
    cy:
      'Ar {{figure plans.behind period}}, roedd {{figure forces.with-plan numerator}} o {{figure forces.with-plan denominator}} heddlu wedi mabwysiadu cynllun, a daeth adroddiad {{figure forces.reporting numerator}} mewn pryd.\n\n' +
      'O {{figure plans.behind denominator}} cam gweithredu, roedd {{figure plans.overdue numerator}} yn hwyr, nid oedd gan {{figure plans.not-reported numerator}} adroddiad mewn pryd ac nid oedd gan {{figure plans.no-evidence numerator}} y dystiolaeth a oedd yn ddyledus. Roedd {{figure plans.on-time numerator}} ar amser.',
  },
};

const heard: Section = {
  heading: { en: 'Who was heard, and what was recommended', cy: 'Pwy a glywyd, a beth a argymhellwyd' },
  body: {
    en: '{{figure forces.by-and-for numerator}} of {{figure forces.by-and-for denominator}} forces name a by-and-for organisation in their engagement register. {{figure recommendations.without-action numerator}} of {{figure recommendations.without-action denominator}} open recommendations have no action that answers them. Replies overdue: {{figure recommendations.replies-overdue numerator}}.',
    cy: 'Mae {{figure forces.by-and-for numerator}} o {{figure forces.by-and-for denominator}} heddlu yn enwi sefydliad gan-ac-ar-gyfer yn eu cofrestr ymgysylltu. Nid oes gan {{figure recommendations.without-action numerator}} o {{figure recommendations.without-action denominator}} argymhelliad agored gam gweithredu sy’n eu hateb. Atebion sy’n hwyr: {{figure recommendations.replies-overdue numerator}}.',
  },
};

/** The sections that a new draft begins with: every number is a reference, in both languages, ready to be written round. */
export function skeletonOf({ figures }: Pick<Cut, 'figures'>): readonly Section[] {
  const points = measurePoints(figures);
  const first: readonly Section[] =
    points === undefined
      ? []
      : [{ heading: { en: 'What the figures say', cy: 'Beth mae’r ffigurau’n ei ddweud' }, body: points }];
  return [...first, plans, heard];
}
