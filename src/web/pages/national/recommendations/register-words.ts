import { assertNever, type Language } from '../../../../kernel/index.ts';
import type { RecommendationSource, Stance } from '../../../../national/index.ts';
import { say } from '../../../words/messages.ts';
import { registerMessages } from './messages.ts';

/** Who recommends, in words. */
export function sourceWord(source: RecommendationSource, language: Language): string {
  const t = say(registerMessages, language);
  switch (source) {
    case 'inspection':
      return t.inspection;
    case 'super-complaint':
      return t.superComplaint;
    case 'inquest':
      return t.inquest;
    case 'domestic-homicide-review':
      return t.homicideReview;
    case 'review':
      return t.review;
    case 'panel':
      return t.panel;
    default:
      return assertNever(source);
  }
}

/** What a force answers, in words. */
export function stanceWord(stance: Stance, language: Language): string {
  const t = say(registerMessages, language);
  switch (stance) {
    case 'accepted':
      return t.accepted;
    case 'accepted-in-part':
      return t.acceptedInPart;
    case 'rejected':
      return t.rejected;
    default:
      return assertNever(stance);
  }
}
