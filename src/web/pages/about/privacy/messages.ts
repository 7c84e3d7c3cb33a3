import { defineMessages } from '../../../words/messages.ts';

export const privacyMessages = defineMessages({
  title: { en: 'Privacy', cy: 'Preifatrwydd' },
  summary: {
    en: 'What this site knows about you: nothing it keeps.',
    cy: 'Beth mae’r wefan hon yn ei wybod amdanoch: dim y mae’n ei gadw.',
  },
  lead: {
    en: 'You can read this site without leaving a trace in it. It sets no cookies, has no sign-in, and keeps no record of who reads what.',
    cy: 'Gallwch ddarllen y wefan hon heb adael ôl ynddi. Nid yw’n gosod cwcis, nid oes mewngofnodi, ac nid yw’n cadw cofnod o bwy sy’n darllen beth.',
  },
  youHeading: { en: 'About you', cy: 'Amdanoch chi' },
  you1: {
    en: 'No cookies and nothing stored in your browser for the site to read back.',
    cy: 'Dim cwcis a dim wedi’i storio yn eich porwr i’r wefan ei ddarllen yn ôl.',
  },
  you2: {
    en: 'No other company is asked for anything while you read: no fonts, maps, statistics or advertising from elsewhere.',
    cy: 'Ni ofynnir am ddim gan unrhyw gwmni arall wrth i chi ddarllen: dim ffontiau, mapiau, ystadegau na hysbysebion o fannau eraill.',
  },
  you3: {
    en: 'The program writes no list of visits. When something fails it writes a number and what failed, not who asked.',
    cy: 'Nid yw’r rhaglen yn ysgrifennu rhestr o ymweliadau. Pan fydd rhywbeth yn methu mae’n ysgrifennu rhif a beth fethodd, nid pwy ofynnodd.',
  },
  deviceHeading: { en: 'What we cannot promise', cy: 'Beth na allwn ei addo' },
  device1: {
    en: 'Your own browser keeps a history, and whoever runs your network may see that you came here. “Exit this page” leaves quickly; it does not clear that history.',
    cy: 'Mae eich porwr eich hun yn cadw hanes, a gall pwy bynnag sy’n rhedeg eich rhwydwaith weld eich bod wedi dod yma. Mae “Gadael y dudalen hon” yn gadael yn gyflym; nid yw’n clirio’r hanes hwnnw.',
  },
  device2: {
    en: 'If someone checks your phone or computer, use a device they cannot reach, such as one in a library or a friend’s.',
    cy: 'Os oes rhywun yn gwirio’ch ffôn neu’ch cyfrifiadur, defnyddiwch ddyfais na allant ei chyrraedd, fel un mewn llyfrgell neu un ffrind.',
  },
  device3: {
    en: 'The organisation that runs this site may put other machines in front of it that keep their own records. It must say so here if it does.',
    cy: 'Gall y sefydliad sy’n rhedeg y wefan hon roi peiriannau eraill o’i blaen sy’n cadw eu cofnodion eu hunain. Rhaid iddo ddweud hynny yma os yw’n gwneud.',
  },
  figuresHeading: { en: 'About the people behind the figures', cy: 'Am y bobl y tu ôl i’r ffigurau' },
  figures1: {
    en: 'This site shows counts, never people. It is given finished releases only and cannot reach the records behind them. Immigration status is not stored anywhere in the system.',
    cy: 'Mae’r wefan hon yn dangos cyfrifon, byth pobl. Dim ond cyhoeddiadau gorffenedig a roddir iddi ac ni all gyrraedd y cofnodion y tu ôl iddynt. Nid yw statws mewnfudo’n cael ei storio yn unrhyw le yn y system.',
  },
});
