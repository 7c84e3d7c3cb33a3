import { ratingMeanings, ratingNames } from '../plans/index.ts';
import type { MappedRating } from './mapping.ts';
import { wordKey } from './sheet.ts';
import { colourWords } from './vocabulary.ts';

/** What a rating says by itself: `Green: On track`. Undefined where it is a colour alone, whose meaning differs from body to body. */
export function spelledOut(text: string): MappedRating | undefined {
  const [named = '', meant = '', more] = text.split(':');
  const colour = colourWords.get(wordKey(named));
  const key = wordKey(meant);
  const meaning = ratingMeanings.find((each) =>
    [each, ratingNames[each].en, ratingNames[each].cy].some((name) => wordKey(name) === key),
  );
  return colour === undefined || meaning === undefined || more !== undefined
    ? undefined
    : { colour, meaning };
}
