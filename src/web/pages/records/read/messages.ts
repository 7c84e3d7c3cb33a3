import { defineMessages } from '../../../words/messages.ts';

export const readMessages = defineMessages({
  title: { en: 'Read a record', cy: 'Darllen cofnod' },
  lead: {
    en: 'One crime with everything that hangs on it. Who read it, when and why is recorded each time, for good.',
    cy: 'Un drosedd gyda phopeth sy’n hongian arni. Cofnodir pwy a’i darllenodd, pryd a pham bob tro, am byth.',
  },
  reference: { en: 'Reference of the crime', cy: 'Cyfeirnod y drosedd' },
  referenceHint: {
    en: 'As your force writes it. A reference that is not there and one of another force get the same answer.',
    cy: 'Fel y mae eich heddlu’n ei ysgrifennu. Caiff cyfeirnod nad yw yno ac un heddlu arall yr un ateb.',
  },
  reason: { en: 'Why you read it', cy: 'Pam rydych yn ei ddarllen' },
  reasonHint: {
    en: 'Name nobody: it is kept in the audit.',
    cy: 'Peidiwch ag enwi neb: fe’i cedwir yn yr archwiliad.',
  },
  purpose: {
    en: 'Purpose: extracts and measures. Read a record to mend a fault in the data or to look into a figure, and for nothing else.',
    cy: 'Diben: darnau data a mesurau. Darllenwch gofnod i drwsio diffyg yn y data neu i edrych i mewn i ffigur, ac am ddim byd arall.',
  },
  read: { en: 'Read it', cy: 'Ei ddarllen' },
  errorReference: { en: 'Enter the reference of the crime', cy: 'Rhowch gyfeirnod y drosedd' },
  errorReason: { en: 'Say why you read it', cy: 'Dywedwch pam rydych yn ei ddarllen' },
  crime: { en: 'Crime {reference}', cy: 'Trosedd {reference}' },
  recorded: {
    en: 'Your reading was recorded, with this reason: {reason}',
    cy: 'Cofnodwyd eich darlleniad, gyda’r rheswm hwn: {reason}',
  },
  nameless: {
    en: 'Names, birth dates and addresses are not shown here: they serve only to recognise one person across records.',
    cy: 'Ni ddangosir enwau, dyddiadau geni na chyfeiriadau yma: dim ond i adnabod un person ar draws cofnodion y maent.',
  },
  none: { en: 'None are held.', cy: 'Ni ddelir dim.' },
  one: { en: '{title} {n}', cy: '{title} {n}' },
  blank: { en: 'Left blank', cy: 'Gwag' },
  another: { en: 'Read another record', cy: 'Darllen cofnod arall' },
});
