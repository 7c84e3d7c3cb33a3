import { defineMessages } from '../../../words/messages.ts';

export const staffFailureMessages = defineMessages({
  notUnderstoodTitle: { en: 'Nothing was changed', cy: 'Ni newidiwyd dim' },
  notUnderstood: {
    en: 'The form was too old, or it did not come from this site. Go back, load the page again and send it once more.',
    cy: 'Roedd y ffurflen yn rhy hen, neu ni ddaeth o’r safle hwn. Ewch yn ôl, llwythwch y dudalen eto a’i hanfon unwaith eto.',
  },
  notKeptTitle: {
    en: 'What you wrote cannot be brought back',
    cy: 'Ni ellir dod â’r hyn a ysgrifennoch yn ôl',
  },
  notKept: {
    en: 'Nothing was changed. It was kept for an hour, for the person who wrote it, and only while the service ran on. If your browser still shows the form in another tab, copy your words from there.',
    cy: 'Ni newidiwyd dim. Fe’i cadwyd am awr, i’r person a’i hysgrifennodd, a dim ond tra oedd y gwasanaeth yn rhedeg. Os yw eich porwr yn dal i ddangos y ffurflen mewn tab arall, copïwch eich geiriau oddi yno.',
  },
  notNowTitle: { en: 'Not possible just now', cy: 'Nid yw’n bosibl ar hyn o bryd' },
  notNow: {
    en: 'A part of the service does not answer. Nothing was changed. Try again in a few minutes.',
    cy: 'Nid yw rhan o’r gwasanaeth yn ateb. Ni newidiwyd dim. Rhowch gynnig arall arni ymhen ychydig funudau.',
  },
  brokenTitle: { en: 'Something went wrong', cy: 'Aeth rhywbeth o’i le' },
  broken: {
    en: 'The fault is ours. Try again, and if it stays, tell whoever looks after Watershed in your organisation.',
    cy: 'Ein bai ni yw hyn. Rhowch gynnig arall arni, ac os yw’n parhau, rhowch wybod i bwy bynnag sy’n gofalu am Watershed yn eich sefydliad.',
  },
  number: { en: 'Number to quote: {id}', cy: 'Rhif i’w ddyfynnu: {id}' },
});
