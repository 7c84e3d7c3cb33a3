import { type Bilingual, type Instant, instant } from '../kernel/index.ts';
import type { Deadline } from './deadline.ts';
import type { Explanation, ExplanationLine, LeftOutDay, LinePart } from './explanation.ts';
import { londonClock } from './london.ts';
import type { RuleVersion } from './rule.ts';
import {
  capital,
  endOfDay,
  inBoth,
  kindNames,
  latestMoment,
  lengthOf,
  listed,
  longDate,
  longMoment,
} from './wording.ts';

/** More left-out days than this are given as a number of Saturdays and Sundays, with the holidays by name. */
const daysNamedMax = 8;
/** More counted days than this are given by the first and the last. */
const countedNamedMax = 5;

/** A deadline in words: "Wednesday 30 December 2026 at 15:00", "the end of Sunday 22 November 2026". */
export function deadlineInWords(deadline: Deadline): Bilingual {
  return deadline.ends === 'moment' ? latestMoment(deadline.at) : endOfDay(deadline.lastDay);
}

/** The explanation as sentences in English and Welsh, in the order a person checks them by hand. */
export function explanationLines(explanation: Explanation): readonly ExplanationLine[] {
  const { deadline } = explanation;
  const line = (part: LinePart, text: Bilingual | null): ExplanationLine[] =>
    text === null ? [] : [{ part, text }];
  return [
    ...line('started', started(deadline)),
    ...line('owed', owed(deadline)),
    ...line('rule', ruleSentence(deadline.version)),
    ...line('began', began(explanation)),
    ...line('left-out', leftOutSentence(explanation.leftOut)),
    ...line('counted', countedSentence(explanation)),
    ...line('paused', pausedSentence(deadline)),
    ...line('clock-change', clockChangeSentence(explanation)),
    ...line('deadline', deadlineSentence(deadline)),
    ...line('sitting', sittingSentence(explanation)),
    ...line('warnings', warningSentence(deadline)),
    ...line('expected-day', expectedSentence(explanation.leftOut)),
    ...line('note', deadline.version.note),
    ...line('standing', standingSentence(deadline.version)),
  ];
}

/** A clock of days may start from a date alone; midnight is then no time that anyone gave. */
function startInWords({ startedAt, ends }: Deadline): Bilingual {
  const { date, time } = londonClock(startedAt);
  return ends === 'day' && time === '00:00' ? longDate(date) : longMoment(startedAt);
}

function started(deadline: Deadline): Bilingual {
  const { rule } = deadline;
  const at = startInWords(deadline);
  return {
    en: `The clock started on ${at.en}, when ${rule.event.en}.`,
    cy: `Dechreuodd y cloc: ${at.cy}. Y digwyddiad: ${rule.event.cy}.`,
  };
}

function owed({ rule }: Deadline): Bilingual | null {
  if (rule.duty.en === '') return null;
  return inBoth((language) => `${capital(rule.duty[language])}.`);
}

function ruleSentence(version: RuleVersion): Bilingual {
  return inBoth(
    (language) => `${version.sentence[language]} (${version.statute[language]}, ${version.section}.)`,
  );
}

function began({ beganAt }: Explanation): Bilingual | null {
  if (beganAt === null) return null;
  const at = longMoment(beganAt);
  return {
    en: `The day it started does not count, so the time began to run on ${at.en}.`,
    cy: `Nid yw’r diwrnod y dechreuodd yn cyfrif, felly dechreuodd yr amser redeg: ${at.cy}.`,
  };
}

function reasonOf(day: LeftOutDay): Bilingual {
  const names = day.kinds.map((kind) =>
    kind === 'bank-holiday' && day.holiday !== null
      ? inBoth((language) => `${kindNames[kind][language]}: ${day.holiday?.name[language]}`)
      : kindNames[kind],
  );
  return inBoth((language) => names.map((name) => name[language]).join(', '));
}

const isPlainWeekend = (day: LeftOutDay): boolean =>
  day.kinds.every((kind) => kind === 'saturday' || kind === 'sunday');

function leftOutSentence(leftOut: readonly LeftOutDay[]): Bilingual {
  if (leftOut.length === 0) {
    return { en: 'No day is left out.', cy: 'Ni adewir unrhyw ddiwrnod allan.' };
  }
  const short = leftOut.length <= daysNamedMax;
  const named = (short ? leftOut : leftOut.filter((day) => !isPlainWeekend(day))).map((day) => {
    const date = longDate(day.date);
    const reason = reasonOf(day);
    return inBoth((language) =>
      date[language].toLowerCase().startsWith(reason[language].toLowerCase())
        ? date[language]
        : `${date[language]} (${reason[language]})`,
    );
  });
  const days = listed(short ? named : [...weekendCount(leftOut), ...named]);
  return { en: `These days do not count: ${days.en}.`, cy: `Nid yw’r dyddiau hyn yn cyfrif: ${days.cy}.` };
}

function weekendCount(leftOut: readonly LeftOutDay[]): Bilingual[] {
  const plain = leftOut.filter(isPlainWeekend);
  const saturdays = plain.filter((day) => day.kinds.includes('saturday')).length;
  const sundays = plain.length - saturdays;
  return [
    ...(saturdays === 0 ? [] : [{ en: `${saturdays} Saturdays`, cy: `${saturdays} dydd Sadwrn` }]),
    ...(sundays === 0 ? [] : [{ en: `${sundays} Sundays`, cy: `${sundays} dydd Sul` }]),
  ];
}

function countedSentence({ counted, deadline }: Explanation): Bilingual | null {
  const first = counted[0];
  const last = counted.at(-1);
  if (first === undefined || last === undefined) return null;
  if (deadline.ends === 'day') {
    const [one, end] = [longDate(first.date), longDate(last.date)];
    if (counted.length === 1) return { en: `Day 1 is ${one.en}.`, cy: `Diwrnod 1: ${one.cy}.` };
    return {
      en: `Day 1 is ${one.en}. Day ${counted.length} is ${end.en}.`,
      cy: `Diwrnod 1: ${one.cy}. Diwrnod ${counted.length}: ${end.cy}.`,
    };
  }
  const shown = counted.length <= countedNamedMax ? counted : [first, last];
  const parts = listed(
    shown.map((day) => {
      const [length, date] = [lengthOf(day.milliseconds), longDate(day.date)];
      return { en: `${length.en} on ${date.en}`, cy: `${length.cy}, ${date.cy}` };
    }),
  );
  const total = lengthOf(counted.reduce((sum, day) => sum + day.milliseconds, 0));
  return {
    en: `Counted: ${parts.en}. In all: ${total.en}.`,
    cy: `Cyfrifwyd: ${parts.cy}. Cyfanswm: ${total.cy}.`,
  };
}

function pausedSentence({ pauses }: Deadline): Bilingual | null {
  if (pauses.length === 0) return null;
  const parts = listed(
    pauses.map((pause) => {
      const [from, to] = [longMoment(instant(pause.from)), longMoment(instant(pause.to))];
      return { en: `from ${from.en} to ${to.en}`, cy: `${from.cy} – ${to.cy}` };
    }),
  );
  return { en: `The clock stood still ${parts.en}.`, cy: `Safodd y cloc yn llonydd: ${parts.cy}.` };
}

function clockChangeSentence({ clockChange }: Explanation): Bilingual | null {
  if (clockChange === null) return null;
  const date = longDate(clockChange.date);
  return clockChange.goes === 'forward'
    ? {
        en: `Clocks go forward one hour on ${date.en}. Hours are counted as they pass.`,
        cy: `Mae clociau’n mynd ymlaen awr: ${date.cy}. Cyfrifir oriau fel y maent yn mynd heibio.`,
      }
    : {
        en: `Clocks go back one hour on ${date.en}. Hours are counted as they pass.`,
        cy: `Mae clociau’n mynd yn ôl awr: ${date.cy}. Cyfrifir oriau fel y maent yn mynd heibio.`,
      };
}

function deadlineSentence(deadline: Deadline): Bilingual {
  const words = deadlineInWords(deadline);
  return { en: `Deadline: ${words.en}.`, cy: `Dyddiad cau: ${words.cy}.` };
}

const saturdayCourt: Bilingual = {
  en: ' Many courts also sit on a Saturday for people under arrest: ask the court.',
  cy: ' Mae llawer o lysoedd hefyd yn eistedd ar ddydd Sadwrn ar gyfer pobl sydd wedi’u harestio: gofynnwch i’r llys.',
};

function sittingSentence({ sitting }: Explanation): Bilingual | null {
  if (sitting === null) return null;
  const besides = inBoth((language) => (sitting.saturdayAfter ? saturdayCourt[language] : ''));
  if (sitting.found === 'none') {
    return {
      en: `No ordinary court sitting lies between the start and the deadline. Ring the court now.${besides.en}`,
      cy: `Nid oes eisteddiad llys arferol rhwng y dechrau a’r dyddiad cau. Ffoniwch y llys nawr.${besides.cy}`,
    };
  }
  const at = longMoment(sitting.opensAt);
  return {
    en: `The last ordinary court sitting before it opens on ${at.en}. Check the court’s own list.${besides.en}`,
    cy: `Mae’r eisteddiad llys arferol olaf cyn hynny yn agor: ${at.cy}. Gwiriwch restr y llys ei hun.${besides.cy}`,
  };
}

/** A moment that falls on midnight is named by the day that counted, not by the one after it, which may not. */
function runBy(moment: Instant): Bilingual {
  const words = latestMoment(moment);
  return { en: `${londonClock(moment).time === '00:00' ? 'at' : 'on'} ${words.en}`, cy: words.cy };
}

function warningSentence({ warnings }: Deadline): Bilingual {
  const [half, late] = [runBy(warnings.half), runBy(warnings.threeQuarters)];
  return {
    en: `Half of the time has run ${half.en}, and three quarters of it ${late.en}.`,
    cy: `Bydd hanner yr amser wedi mynd: ${half.cy}; a thri chwarter: ${late.cy}.`,
  };
}

function expectedSentence(leftOut: readonly LeftOutDay[]): Bilingual | null {
  const expected = leftOut.filter(
    (day) => day.kinds.includes('bank-holiday') && day.holiday?.authority === 'expected',
  );
  if (expected.length === 0) return null;
  const days = listed(expected.map((day) => longDate(day.date)));
  return {
    en: `Expected, and not yet published as a bank holiday: ${days.en}. Check nearer the time.`,
    cy: `Disgwyliedig, ond heb ei gyhoeddi eto fel gŵyl banc: ${days.cy}. Gwiriwch yn nes at yr amser.`,
  };
}

/** Whether a rule has been verified, in words; shown wherever a result of it is shown. */
export function standingSentence(version: RuleVersion): Bilingual {
  if (version.checked !== null) {
    const on = longDate(version.checked.on);
    return {
      en: `Verified against its source by ${version.checked.by} on ${on.en}.`,
      cy: `Wedi’i ddilysu yn erbyn ei ffynhonnell gan ${version.checked.by}: ${on.cy}.`,
    };
  }
  if (version.readOn !== null) {
    const on = longDate(version.readOn);
    return {
      en: `Unverified. We read this rule in its source on ${on.en}, and nobody has verified it for a court yet.`,
      cy: `Heb ei ddilysu. Darllenwyd y rheol hon yn ei ffynhonnell: ${on.cy}. Nid oes neb wedi’i dilysu ar gyfer llys eto.`,
    };
  }
  return version.mark === 'M'
    ? {
        en: 'Unverified. This rule is written from memory. Check it against its source before you rely on it.',
        cy: 'Heb ei ddilysu. Ysgrifennwyd y rheol hon o’r cof. Gwiriwch hi yn erbyn ei ffynhonnell cyn dibynnu arni.',
      }
    : {
        en: 'Unverified. We worked this rule out from the words of the law. Check it before you rely on it.',
        cy: 'Heb ei ddilysu. Gweithiwyd y rheol hon allan o eiriau’r gyfraith. Gwiriwch hi cyn dibynnu arni.',
      };
}
