import { defineMessages } from '../../../words/messages.ts';

export const rulesMessages = defineMessages({
  title: { en: 'Rules of deadlines', cy: 'Rheolau dyddiadau cau' },
  lead: {
    en: '{unverified} of {all} rules are not verified. Until an administrator has read a rule in its source, every deadline that it gives is marked.',
    cy: 'Nid yw {unverified} o {all} rheol wedi’u dilysu. Nes i weinyddwr ddarllen rheol yn ei ffynhonnell, mae pob dyddiad cau y mae’n ei roi wedi’i farcio.',
  },
  duty: { en: 'Duty', cy: 'Dyletswydd' },
  counts: { en: 'How it counts', cy: 'Sut mae’n cyfrif' },
  standing: { en: 'Standing', cy: 'Statws' },
  verified: { en: 'Verified', cy: 'Wedi’i dilysu' },
  unverified: { en: 'Not verified', cy: 'Heb ei dilysu' },
});
