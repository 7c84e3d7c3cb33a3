import { defineMessages } from '../words/messages.ts';

export const planFeedMessages = defineMessages({
  title: { en: 'Watershed: the plan of {force}', cy: 'Watershed: cynllun {force}' },
  entry: {
    en: '{force}: changes of the plan in release {release}',
    cy: '{force}: newidiadau’r cynllun yng nghyhoeddiad {release}',
  },
  none: { en: 'Nothing changed since {since}.', cy: 'Ni newidiodd dim ers {since}.' },
  first: { en: 'The plan was published for the first time.', cy: 'Cyhoeddwyd y cynllun am y tro cyntaf.' },
  madeUp: { en: 'made-up data, for demonstration', cy: 'data dychmygol, at ddibenion arddangos' },
});
