import { defineMessages } from '../words/messages.ts';

export const codeMessages = defineMessages({
  age: { en: 'Age', cy: 'Oedran' },
  disability: { en: 'Disability', cy: 'Anabledd' },
  ethnicity: { en: 'Ethnicity, as she said it', cy: 'Ethnigrwydd, fel y dywedodd hi' },
  ethnicityOfficer: { en: 'Ethnicity, as an officer saw it', cy: 'Ethnigrwydd, fel y gwelodd swyddog' },
  religion: { en: 'Religion', cy: 'Crefydd' },
  orientation: { en: 'Sexual orientation', cy: 'Cyfeiriadedd rhywiol' },
  pair: { en: '{one} and {other}', cy: '{one} a {other}' },
  under18: { en: 'Under 18', cy: 'Dan 18' },
  over55: { en: '55 and over', cy: '55 a throsodd' },
  asian: { en: 'Asian', cy: 'Asiaidd' },
  black: { en: 'Black', cy: 'Du' },
  mixed: { en: 'Mixed', cy: 'Cymysg' },
  other: { en: 'Other', cy: 'Arall' },
  white: { en: 'White', cy: 'Gwyn' },
  blank: { en: 'Left blank', cy: 'Wedi’i adael yn wag' },
});
