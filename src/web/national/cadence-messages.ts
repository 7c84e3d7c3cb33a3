import { defineMessages } from '../words/messages.ts';

export const cadenceMessages = defineMessages({
  title: { en: 'How often an update comes', cy: 'Pa mor aml y daw diweddariad' },
  held: { en: 'For periods that end', cy: 'Ar gyfer cyfnodau sy’n gorffen' },
  between: { en: '{from} to {to}', cy: '{from} i {to}' },
  since: { en: 'from {from}', cy: 'o {from}' },
  every: { en: 'It comes every', cy: 'Daw bob' },
  covers: { en: 'It covers', cy: 'Mae’n cwmpasu' },
  due: { en: 'Due after the period', cy: 'I ddod ar ôl y cyfnod' },
  months: { en: '{n} {n:month|months}', cy: '{n} mis' },
  note: { en: 'Note', cy: 'Nodyn' },
  basis: { en: 'Basis', cy: 'Sail' },
  returns: {
    en: 'A force’s return is late when it has reported on none of its actions for more than {n} {n:month|months}.',
    cy: 'Mae adroddiad heddlu yn hwyr pan nad yw wedi adrodd ar unrhyw un o’i gamau ers mwy na {n} mis.',
  },
});
