/** A part of a page of plain words, as `components/prose.njk` draws it. */
export interface Section {
  readonly id?: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly list: readonly string[];
}
