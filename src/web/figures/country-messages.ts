import { defineMessages } from '../words/messages.ts';

export const countryMessages = defineMessages({
  above: { en: 'above what chance allows', cy: 'uwch na’r hyn y mae hap yn ei ganiatáu' },
  below: { en: 'below what chance allows', cy: 'is na’r hyn y mae hap yn ei ganiatáu' },
  within: { en: 'no different from the country', cy: 'dim gwahaniaeth i’r wlad' },
  notComparable: { en: 'cannot be compared', cy: 'ni ellir ei gymharu' },
  missing: { en: 'missing', cy: 'ar goll' },
});
