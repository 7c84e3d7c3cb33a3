import { describe, expect, it } from 'vitest';
import { madeUpPlanChanges, madeUpPublicPlans } from '../../../tests/release/made-up-plans.ts';
import { forces } from '../../../tests/release/made-up-release.ts';
import { instant, month, present } from '../../kernel/index.ts';
import { territorial } from '../../places/index.ts';
import { drawPlanFeed } from './plan-feed.ts';

const force = present(
  territorial(forces).find(({ slug }) => slug === 'avon-and-somerset'),
  'a force',
);
const release = (id: string, day: number) => ({
  id,
  title: { en: 'Figures', cy: 'Ffigurau' },
  state: 'published' as const,
  dataFrom: month('2023-04'),
  dataTo: month('2024-03'),
  madeUp: true,
  publishedAt: instant(Date.UTC(2024, 5, day)),
});
const nothing = { since: null, plans: [] };

describe('the feed of a plan', () => {
  const draw = (language: 'en' | 'cy') =>
    drawPlanFeed({
      force,
      releases: [
        { release: release('2024-06-12', 12), changes: madeUpPlanChanges() },
        { release: release('2024-06-01', 1), changes: nothing },
      ],
      language,
      address: 'https://example.org',
    });

  it('[WE-32] tells of each release what changed, in the reader’s language', () => {
    expect(draw('en')).toContain('Delivered, the force says, now Verified by someone outside');
    expect(draw('cy')).toContain(
      'Wedi’i gyflawni, meddai’r heddlu, bellach Wedi’i ddilysu gan rywun o’r tu allan',
    );
    expect(draw('en')).toContain('The plan was published for the first time.');
    expect(draw('en')).toContain('made-up data, for demonstration');
    expect(draw('en').match(/<entry>/g)).toHaveLength(2);
    expect(draw('en').match(/<updated>([^<]+)</)?.[1]).toBe('2024-06-12T00:00:00.000Z');
  });

  it('[WE-32] keeps its addresses, and names a force alone', () => {
    expect(draw('cy')).toContain('https://example.org/cy/forces/avon-and-somerset/plan.atom');
    expect(draw('cy')).toContain('https://example.org/cy/releases/2024-06-12/forces/avon-and-somerset/plan');
    const others = madeUpPublicPlans().filter((plan) => plan.force !== force.slug);
    for (const other of others) expect(draw('en')).not.toContain(`/${other.force}/`);
  });
});
