/** What one counted thing is, in what forces send about people. */
export const extractUnits = [
  'crime',
  'case',
  'allegation',
  'person',
  'order',
  'disclosure',
  'answer',
] as const;
export type ExtractUnit = (typeof extractUnits)[number];

/** The definition of violence against women and girls that crimes were chosen by. */
export interface Vawg {
  readonly name: string;
  readonly version: number;
}
