import { defineMessages } from '../../../words/messages.ts';

export const contractListMessages = defineMessages({
  title: { en: 'What forces are asked to send', cy: 'Beth gofynnir i heddluoedd ei anfon' },
  summary: {
    en: 'The extract contracts: every column that a police force is asked for, why it is needed, and what is not asked on purpose.',
    cy: 'Y contractau echdynnu: pob colofn y gofynnir i heddlu amdani, pam mae ei hangen, a’r hyn na ofynnir amdano yn fwriadol.',
  },
  lead: {
    en: 'Open figures cannot show what happens to one woman’s report. These are the records that a force is asked for, column by column, and why.',
    cy: 'Ni all ffigurau agored ddangos beth sy’n digwydd i adroddiad un fenyw. Dyma’r cofnodion y gofynnir i heddlu amdanynt, fesul colofn, a pham.',
  },
  stays: {
    en: 'The records stay with the force. Only checked totals leave it, and nothing about a person can be worked out from them.',
    cy: 'Mae’r cofnodion yn aros gyda’r heddlu. Dim ond cyfansymiau wedi’u gwirio sy’n ei adael, ac ni ellir canfod dim am berson ohonynt.',
  },
  notAskedHeading: { en: 'What is not asked, on purpose', cy: 'Yr hyn na ofynnir amdano, yn fwriadol' },
  notAskedLead: {
    en: 'No contract asks for any of this, and a force cannot add it.',
    cy: 'Nid oes un contract yn gofyn am ddim o hyn, ac ni all heddlu ei ychwanegu.',
  },
  firewall: {
    en: 'A file with a column about immigration status is refused by the name of the column before anything of it is stored. A row in which words about immigration stand is held back until a person decides. The check knows words: a column with a misleading name can pass it, so nobody should send one.',
    cy: 'Gwrthodir ffeil â cholofn am statws mewnfudo wrth enw’r golofn cyn i ddim ohoni gael ei storio. Mae rhes lle ceir geiriau am fewnfudo yn cael ei dal yn ôl nes i berson benderfynu. Mae’r gwiriad yn adnabod geiriau: gall colofn ag enw camarweiniol fynd heibio iddo, felly ni ddylai neb anfon un.',
  },
  contractsHeading: { en: 'The contracts', cy: 'Y contractau' },
  contractsCaption: { en: 'One file for each contract', cy: 'Un ffeil ar gyfer pob contract' },
  contract: { en: 'File', cy: 'Ffeil' },
  grain: { en: 'What a row is', cy: 'Beth yw rhes' },
  columns: { en: 'Columns', cy: 'Colofnau' },
  answersHeading: { en: 'How a force answers', cy: 'Sut mae heddlu’n ateb' },
  answers1: {
    en: 'A force sends what its records system really holds. A profile says how that system’s columns, codes and dates are read, so nobody retypes anything.',
    cy: 'Mae heddlu’n anfon yr hyn y mae ei system gofnodion yn ei ddal mewn gwirionedd. Mae proffil yn dweud sut y darllenir colofnau, codau a dyddiadau’r system honno, felly nid oes neb yn aildeipio dim.',
  },
  answers2: {
    en: 'Not known, not asked, declined and not held are four different answers. A blank is never read as a no, and a month that was not sent is never read as zero.',
    cy: 'Mae ddim yn hysbys, heb ei ofyn, gwrthodwyd ateb a heb ei ddal yn bedwar ateb gwahanol. Ni ddarllenir cell wag byth fel na, ac ni ddarllenir mis na chafodd ei anfon byth fel sero.',
  },
  filesHeading: { en: 'Files to take', cy: 'Ffeiliau i’w cymryd' },
  template: {
    en: 'An empty package with a page in plain words for each file (zip)',
    cy: 'Pecyn gwag gyda thudalen mewn geiriau plaen ar gyfer pob ffeil (zip)',
  },
  package: {
    en: 'All contracts as a data package (Frictionless, JSON)',
    cy: 'Pob contract fel pecyn data (Frictionless, JSON)',
  },
  profile: {
    en: 'What a profile may say (JSON Schema)',
    cy: 'Yr hyn y gall proffil ei ddweud (JSON Schema)',
  },
});
