import { defineMessages } from './messages.ts';

export const datasetMessages = defineMessages({
  street: { en: 'Crimes (data.police.uk)', cy: 'Troseddau (data.police.uk)' },
  outcomes: { en: 'Outcomes of crimes (data.police.uk)', cy: 'Canlyniadau troseddau (data.police.uk)' },
  stopAndSearch: { en: 'Stop and search (data.police.uk)', cy: 'Stopio a chwilio (data.police.uk)' },
  recordedCrime: { en: 'Recorded crime (Home Office)', cy: 'Troseddau a gofnodwyd (y Swyddfa Gartref)' },
  homeOfficeOutcomes: { en: 'Outcomes (Home Office)', cy: 'Canlyniadau (y Swyddfa Gartref)' },
});
