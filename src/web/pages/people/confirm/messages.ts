import { defineMessages } from '../../../words/messages.ts';

export const confirmMessages = defineMessages({
  people: { en: 'People', cy: 'Pobl' },
  disableTitle: { en: 'Bar {name} from signing in?', cy: 'Atal {name} rhag mewngofnodi?' },
  disableLead: {
    en: 'They are signed out at once. What they have done stays as it is.',
    cy: 'Cânt eu hallgofnodi ar unwaith. Erys yr hyn y maent wedi’i wneud fel y mae.',
  },
  disableButton: { en: 'Bar from signing in', cy: 'Atal rhag mewngofnodi' },
  ownAccount: {
    en: 'You cannot bar yourself. Ask another administrator.',
    cy: 'Ni allwch eich atal eich hun. Gofynnwch i weinyddwr arall.',
  },
  endTitle: { en: 'End this role of {name}?', cy: 'Dod â rôl {name} i ben?' },
  endLead: {
    en: '{role}, {where}. It ends at once. To give it back, two administrators are needed.',
    cy: '{role}, {where}. Daw i ben ar unwaith. I’w rhoi’n ôl, mae angen dau weinyddwr.',
  },
  endButton: { en: 'End the role', cy: 'Dod â’r rôl i ben' },
  problem: { en: 'There is a problem', cy: 'Mae problem' },
});
