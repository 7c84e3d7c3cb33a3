import { defineMessages } from '../../../words/messages.ts';

export const homeMessages = defineMessages({
  title: {
    en: 'Are the police doing better on violence against women and girls?',
    cy: 'A yw’r heddlu’n gwneud yn well o ran trais yn erbyn menywod a merched?',
  },
  summary: {
    en: 'What the police of England and Wales do about violence against women and girls: is it getting better, where, and what is not known.',
    cy: 'Beth mae heddluoedd Cymru a Lloegr yn ei wneud am drais yn erbyn menywod a merched: a yw’n gwella, ymhle, a beth nad yw’n hysbys.',
  },
  lead: {
    en: 'This site shows what the figures can say, force by force, and what they cannot.',
    cy: 'Mae’r wefan hon yn dangos beth gall y ffigurau ei ddweud, fesul heddlu, a beth na allant ei ddweud.',
  },
  span: { en: 'Data from {from} to {to}.', cy: 'Data o {from} hyd {to}.' },
  better: { en: 'Is it getting better?', cy: 'A yw’n gwella?' },
  allMeasures: { en: 'All measures', cy: 'Pob mesur' },
  toKeeping: { en: 'See which', cy: 'Gweld pa rai' },
  keeping: { en: 'Who keeps up with their plan?', cy: 'Pwy sy’n cadw i fyny â’u cynllun?' },
  toPlans: {
    en: 'Every force, why it stands there, and what it promised',
    cy: 'Pob heddlu, pam y mae’n sefyll yno, a beth a addawodd',
  },
  nobody: { en: 'No force.', cy: 'Dim heddlu.' },
  where: { en: 'Where?', cy: 'Ymhle?' },
  whereIntro: {
    en: '{measure}, {period}. One tile is one force. A tile is marked only where the force lies further from the country’s {pooled} than chance allows.',
    cy: '{measure}, {period}. Un heddlu yw un deilsen. Dim ond lle mae’r heddlu ymhellach oddi wrth {pooled} y wlad nag y mae hap yn ei ganiatáu y caiff teilsen ei marcio.',
  },
  whereNone: {
    en: 'No measure in this release can be compared between forces, so there is no map. Each measure says why.',
    cy: 'Ni ellir cymharu unrhyw fesur yn y cyhoeddiad hwn rhwng heddluoedd, felly nid oes map. Mae pob mesur yn dweud pam.',
  },
  mapLabel: { en: 'Map of the 43 police forces, one tile each', cy: 'Map o’r 43 heddlu, un deilsen yr un' },
  above: { en: 'Above what chance allows', cy: 'Uwch na’r hyn y mae hap yn ei ganiatáu' },
  below: { en: 'Below what chance allows', cy: 'Is na’r hyn y mae hap yn ei ganiatáu' },
  within: { en: 'No different from the country', cy: 'Dim gwahaniaeth i’r wlad' },
  notComparable: { en: 'Cannot be compared', cy: 'Ni ellir ei gymharu' },
  missing: { en: 'Missing', cy: 'Ar goll' },
  mapTable: { en: 'The map as a list', cy: 'Y map fel rhestr' },
  mapMore: {
    en: 'How every force stands, and how chance is reckoned',
    cy: 'Sut mae pob heddlu’n sefyll, a sut mae hap yn cael ei gyfrif',
  },
  force: { en: 'Force', cy: 'Heddlu' },
  stands: { en: 'How it stands', cy: 'Sut mae’n sefyll' },
  unknown: { en: 'What do we not know?', cy: 'Beth nad ydym yn ei wybod?' },
  manyMissing: {
    en: '{n} of {all} forces sent nothing of: {dataset}.',
    cy: 'Ni anfonodd {n} o {all} heddlu ddim o: {dataset}.',
  },
  allMissing: {
    en: '{forces} sent nothing of: {dataset}.',
    cy: 'Ni anfonodd {forces} ddim o: {dataset}.',
  },
  someMissing: {
    en: '{dataset}: {missing} of {expected} force-months are missing and {partial} are partial.',
    cy: '{dataset}: mae {missing} o {expected} mis-heddlu ar goll ac mae {partial} yn rhannol.',
  },
  complete: {
    en: '{dataset}: every month of every force was received.',
    cy: '{dataset}: derbyniwyd pob mis gan bob heddlu.',
  },
  notCompared: {
    en: '{n} of {all} measures cannot be compared between forces. Each says why.',
    cy: 'Ni ellir cymharu {n} o {all} mesur rhwng heddluoedd. Mae pob un yn dweud pam.',
  },
  victims: {
    en: 'Open police data does not say who the victim was. Crimes against women and girls cannot be told apart in it.',
    cy: 'Nid yw data agored yr heddlu’n dweud pwy oedd y dioddefwr. Ni ellir gwahaniaethu troseddau yn erbyn menywod a merched ynddo.',
  },
  toCoverage: { en: 'See every force and month', cy: 'Gweld pob heddlu a mis' },
  changed: { en: 'What changed', cy: 'Beth sydd wedi newid' },
  published: {
    en: 'The latest figures were published on {day}.',
    cy: 'Cyhoeddwyd y ffigurau diweddaraf ar {day}.',
  },
  corrected: {
    en: '{day}: a release was corrected. {reason}',
    cy: '{day}: cafodd cyhoeddiad ei gywiro. {reason}',
  },
  restated: {
    en: '{n} files were sent again by the police with changes.',
    cy: 'Anfonwyd {n} ffeil eto gan yr heddlu gyda newidiadau.',
  },
  restatedNone: {
    en: 'No force has sent changed files since they were first read.',
    cy: 'Nid oes unrhyw heddlu wedi anfon ffeiliau wedi’u newid ers eu darllen gyntaf.',
  },
  toReleases: { en: 'All releases', cy: 'Pob cyhoeddiad' },
  help: { en: 'If you need help', cy: 'Os oes angen help arnoch' },
  emergency: {
    en: 'If you are in danger now, call 999. If you cannot speak, call 999 from a mobile, listen, and press 55 when asked.',
    cy: 'Os ydych mewn perygl nawr, ffoniwch 999. Os na allwch siarad, ffoniwch 999 o ffôn symudol, gwrandewch, a phwyswch 55 pan ofynnir i chi.',
  },
  toHelp: { en: 'Other places that listen', cy: 'Lleoedd eraill sy’n gwrando' },
});
