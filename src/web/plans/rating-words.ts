import type { Language } from '../../kernel/index.ts';
import { colourNames, type Rating, type RatingInBrief, ratingNames } from '../../plans/index.ts';
import { say } from '../words/messages.ts';
import { ratingMessages } from './rating-messages.ts';

/** A rating in a line: its colour, what the force means by it, and whether it rests on evidence or a judgement. */
export function ratingText(rating: RatingInBrief | null, language: Language): string {
  const t = say(ratingMessages, language);
  if (rating === null) return t.none;
  return t.rated({
    colour: colourNames[rating.colour][language],
    meaning: ratingNames[rating.meaning][language],
    basis: rating.basis.kind === 'evidence' ? t.evidence : t.judgement,
  });
}

/** A rating with why it was judged so, where it is a judgement. */
export function wholeRatingText(rating: Rating, language: Language): string {
  const line = ratingText(rating, language);
  if (rating.basis.kind === 'evidence') return line;
  return say(ratingMessages, language).because({ line, reason: rating.basis.reason });
}
