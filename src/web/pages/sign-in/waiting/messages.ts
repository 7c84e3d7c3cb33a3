import { defineMessages } from '../../../words/messages.ts';

export const waitingMessages = defineMessages({
  title: { en: 'What you wrote is not lost', cy: 'Nid yw’r hyn a ysgrifennoch wedi’i golli' },
  'signed-out': {
    en: 'You were signed out before you sent the form. Nothing was changed.',
    cy: 'Cawsoch eich allgofnodi cyn i chi anfon y ffurflen. Ni newidiwyd dim.',
  },
  role: {
    en: 'Nothing was changed. The form is for a role that you do not act in now.',
    cy: 'Ni newidiwyd dim. Mae’r ffurflen ar gyfer rôl nad ydych yn gweithredu ynddi nawr.',
  },
  'step-up': {
    en: 'Nothing was changed. What you want to do affects what other people may see, so sign in once more.',
    cy: 'Ni newidiwyd dim. Mae’r hyn yr ydych am ei wneud yn effeithio ar yr hyn y caiff pobl eraill ei weld, felly mewngofnodwch unwaith eto.',
  },
  held: {
    en: 'This page holds what you wrote, locked, for {minutes} minutes. Leave it open. Only you can go on with it.',
    cy: 'Mae’r dudalen hon yn dal yr hyn a ysgrifennoch, dan glo, am {minutes} munud. Gadewch hi ar agor. Dim ond chi all barhau ag ef.',
  },
  first: { en: '1. In a new tab', cy: '1. Mewn tab newydd' },
  signIn: { en: 'Sign in (opens a new tab)', cy: 'Mewngofnodi (yn agor tab newydd)' },
  choose: { en: 'Choose your role (opens a new tab)', cy: 'Dewis eich rôl (yn agor tab newydd)' },
  back: { en: '2. Back in this tab', cy: '2. Yn ôl yn y tab hwn' },
  file: {
    en: 'You see the form as you filled it in, and send it yourself. A file must be chosen again.',
    cy: 'Byddwch yn gweld y ffurflen fel y gwnaethoch ei llenwi, ac yn ei hanfon eich hun. Rhaid dewis ffeil eto.',
  },
  goOn: { en: 'Go on with what you wrote', cy: 'Parhau â’r hyn a ysgrifennoch' },
});
