import { defineMessages } from '../../../words/messages.ts';

export const profilesMessages = defineMessages({
  title: { en: 'Profiles', cy: 'Proffiliau' },
  lead: {
    en: 'A profile says how the files of a records system are read. Make one from example files, try it, then store it for your force.',
    cy: 'Mae proffil yn dweud sut y darllenir ffeiliau system gofnodion. Gwnewch un o ffeiliau enghreifftiol, rhowch gynnig arno, yna cadwch ef ar gyfer eich heddlu.',
  },
  propose: { en: 'Make a profile from example files', cy: 'Gwneud proffil o ffeiliau enghreifftiol' },
  goOn: { en: 'Go on with your draft', cy: 'Parhau â’ch drafft' },
  own: { en: 'Made by your force', cy: 'A wnaed gan eich heddlu' },
  ownNone: {
    en: 'None yet. Each version that your force stores stands here.',
    cy: 'Dim eto. Bydd pob fersiwn a gedwir gan eich heddlu yma.',
  },
  shipped: { en: 'That ship with the program', cy: 'Sy’n dod gyda’r rhaglen' },
  shippedLead: {
    en: 'One for a package filled from the template, and three for made-up systems, to start from.',
    cy: 'Un ar gyfer pecyn a lenwyd o’r templed, a thri ar gyfer systemau dychmygol, i ddechrau ohonynt.',
  },
  profile: { en: 'Profile', cy: 'Proffil' },
  system: { en: 'Records system', cy: 'System gofnodion' },
  version: { en: 'Version', cy: 'Fersiwn' },
  made: { en: 'Stored', cy: 'Cadwyd' },
  by: { en: 'By', cy: 'Gan' },
});
