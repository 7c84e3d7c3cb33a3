import { defineMessages } from '../../../words/messages.ts';

export const heldMessages = defineMessages({
  title: { en: 'Rows held back', cy: 'Rhesi a ddaliwyd yn ôl' },
  none: {
    en: 'No row waits for a decision. Rows in which words about immigration stand are held back and listed here.',
    cy: 'Nid oes rhes yn aros am benderfyniad. Caiff rhesi â geiriau am fewnfudo eu dal yn ôl a’u rhestru yma.',
  },
  lead: {
    en: '{n} {n:row|rows} {n:waits|wait} for a decision. Nothing of them is stored or shown: look each up in your own files, by file and line.',
    cy: 'Mae {n} rhes yn aros am benderfyniad. Ni chedwir ac ni ddangosir dim ohonynt: chwiliwch am bob un yn eich ffeiliau eich hun, yn ôl ffeil a llinell.',
  },
  why: {
    en: 'Immigration status is never taken. Let a row in only when its words are about something else than anybody’s immigration. It comes in when the same files are loaded again.',
    cy: 'Ni chymerir statws mewnfudo byth. Gadewch i res ddod i mewn dim ond pan fydd ei geiriau am rywbeth heblaw mewnfudo neb. Daw i mewn pan lwythir yr un ffeiliau eto.',
  },
  place: { en: 'Place', cy: 'Lle' },
  line: { en: '{file}, line {line}', cy: '{file}, llinell {line}' },
  column: { en: 'Column', cy: 'Colofn' },
  package: { en: 'Package', cy: 'Pecyn' },
});
