/** Where an action or a plan stands. Computed from facts by a written rule; nobody types it. Worst first. */
export const positions = ['overdue', 'not-reported', 'no-evidence', 'slipping', 'on-time'] as const;
export type Position = (typeof positions)[number];
