import { defineMessages } from '../words/messages.ts';

/** The records systems whose profiles ship, by the name of the profile. */
export const systemMessages = defineMessages({
  contract: { en: 'The contracts’ own columns', cy: 'Colofnau’r contractau eu hunain' },
  meridian: { en: 'Meridian (made up)', cy: 'Meridian (dychmygol)' },
  longshore: { en: 'Longshore (made up)', cy: 'Longshore (dychmygol)' },
  quarterdeck: { en: 'Quarterdeck (made up)', cy: 'Quarterdeck (dychmygol)' },
});
