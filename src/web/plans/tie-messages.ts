import { defineMessages } from '../words/messages.ts';

/** What ties the reader to the line of an action, so that somebody else must verify it. The keys are the ties. */
export const tieMessages = defineMessages({
  owner: { en: 'You are the owner of this action.', cy: 'Chi yw perchennog y cam hwn.' },
  'strategic-lead': {
    en: 'You are the strategic lead of this action.',
    cy: 'Chi yw arweinydd strategol y cam hwn.',
  },
  claimant: {
    en: 'You said that this action was delivered.',
    cy: 'Chi a ddywedodd fod y cam hwn wedi’i gyflawni.',
  },
  'worked-on-it': { en: 'You worked on this action.', cy: 'Buoch chi’n gweithio ar y cam hwn.' },
  'post-in-the-force': {
    en: 'You hold, or held, a post in this force’s plan.',
    cy: 'Mae gennych, neu bu gennych, swydd yng nghynllun yr heddlu hwn.',
  },
  'of-the-force': { en: 'You belong to this force.', cy: 'Rydych yn perthyn i’r heddlu hwn.' },
});
