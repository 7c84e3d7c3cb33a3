import type { Language } from '../../kernel/index.ts';
import type { Dataset } from '../../measures/index.ts';
import { datasetMessages } from './dataset-messages.ts';
import { say } from './messages.ts';

/** What a dataset is called in pages. */
export function datasetName(dataset: Dataset, language: Language): string {
  const t = say(datasetMessages, language);
  const names: Readonly<Record<Dataset, string>> = {
    'police-uk-street': t.street,
    'police-uk-outcomes': t.outcomes,
    'police-uk-stop-and-search': t.stopAndSearch,
    'home-office-recorded-crime': t.recordedCrime,
    'home-office-outcomes': t.homeOfficeOutcomes,
  };
  return names[dataset];
}
