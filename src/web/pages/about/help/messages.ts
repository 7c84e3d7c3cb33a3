import { defineMessages } from '../../../words/messages.ts';

export const helpMessages = defineMessages({
  title: { en: 'Get help now', cy: 'Cael help nawr' },
  summary: {
    en: 'Whom to call if you or someone else is being hurt or is afraid.',
    cy: 'Pwy i’w ffonio os ydych chi neu rywun arall yn cael ei frifo neu’n ofnus.',
  },
  danger: { en: 'In danger now', cy: 'Mewn perygl nawr' },
  emergency: { en: 'Call 999 and ask for the police.', cy: 'Ffoniwch 999 a gofynnwch am yr heddlu.' },
  silent: {
    en: 'If you cannot speak, call 999 from a mobile, listen to the questions, and press 55 when you are asked to. This works on mobiles only. It does not tell the police where you are.',
    cy: 'Os na allwch siarad, ffoniwch 999 o ffôn symudol, gwrandewch ar y cwestiynau, a phwyswch 55 pan ofynnir i chi. Ar ffonau symudol yn unig y mae hyn yn gweithio. Nid yw’n dweud wrth yr heddlu ble’r ydych chi.',
  },
  later: { en: 'Not in danger now', cy: 'Ddim mewn perygl nawr' },
  report: {
    en: 'To report to the police when nobody is in danger, call 101.',
    cy: 'I roi gwybod i’r heddlu pan nad oes neb mewn perygl, ffoniwch 101.',
  },
  lines: { en: 'Places that listen', cy: 'Lleoedd sy’n gwrando' },
  police: {
    en: 'You can talk to them without going to the police.',
    cy: 'Gallwch siarad â nhw heb fynd at yr heddlu.',
  },
  checked: { en: 'Numbers checked on {day}.', cy: 'Gwiriwyd y rhifau ar {day}.' },
  unchecked: {
    en: 'The numbers were read on {day} and wait for the organisation that runs this site to check them.',
    cy: 'Darllenwyd y rhifau ar {day} ac maent yn aros i’r sefydliad sy’n rhedeg y wefan hon eu gwirio.',
  },
  trace: { en: 'Leaving without a trace', cy: 'Gadael heb ôl' },
  traceText: {
    en: '“Exit this page” opens a weather page in place of this one. It does not clear your browser’s history. If someone looks at your phone, use one that they cannot reach.',
    cy: 'Mae “Gadael y dudalen hon” yn agor tudalen dywydd yn lle’r un hon. Nid yw’n clirio hanes eich porwr. Os oes rhywun yn edrych ar eich ffôn, defnyddiwch un na allant ei gyrraedd.',
  },
  us: {
    en: 'This site shows figures. Nobody reads messages here and you cannot report anything through it.',
    cy: 'Dangos ffigurau y mae’r wefan hon. Nid oes neb yn darllen negeseuon yma ac ni allwch roi gwybod am ddim drwyddi.',
  },
});
