import { defineMessages } from '../../../words/messages.ts';

export const profileMessages = defineMessages({
  profiles: { en: 'Profiles', cy: 'Proffiliau' },
  title: { en: '{name}, version {version}', cy: '{name}, fersiwn {version}' },
  lead: {
    en: 'How {system} is read: {files} {files:kind|kinds} of file. It gives: {contracts}.',
    cy: 'Sut y darllenir {system}: {files} math o ffeil. Mae’n rhoi: {contracts}.',
  },
  gives: { en: '{file} gives: {contracts}', cy: 'Mae {file} yn rhoi: {contracts}' },
  ignored: {
    en: 'Columns that are read past: {columns}.',
    cy: 'Colofnau yr eir heibio iddynt: {columns}.',
  },
  source: { en: 'The profile as it is written', cy: 'Y proffil fel y mae wedi’i ysgrifennu' },
  change: { en: 'Start a draft from it', cy: 'Dechrau drafft ohono' },
  download: { en: 'Take it as a file (YAML)', cy: 'Ei gymryd fel ffeil (YAML)' },
});
