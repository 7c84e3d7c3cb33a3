import type { PlainDate } from '../../../kernel/index.ts';

type Code = string;
type Day = PlainDate | null;

interface OfCrime {
  readonly part: number;
  readonly crime: string;
}

/** Rows of extracts as the database holds them, in plain arrays: what the statements read. Null is a blank. */
export interface HeldExtracts {
  readonly parts: readonly {
    readonly id: number;
    readonly force: string;
    readonly subject: 'crimes' | 'orders' | 'disclosures' | 'survey_answers' | 'allegations';
    /** First day of its month. */
    readonly month: PlainDate;
    readonly validFrom: PlainDate;
    readonly validTo: PlainDate;
  }[];
  readonly crimes: readonly (OfCrime & {
    readonly recordedOn: PlainDate;
    readonly offence: string;
    readonly state: 'recorded' | 'cancelled' | 'transferred';
    readonly domesticAbuse: Code;
    readonly honourBased: Code | null;
    readonly childSexualAbuse: Code | null;
    readonly locationType: Code;
  })[];
  readonly victims: readonly (OfCrime & {
    readonly person: string;
    readonly sex: Code;
    readonly age: number | null;
    readonly ethnicity: Code | null;
    readonly ethnicityOfficer: Code | null;
    readonly disability: Code | null;
    readonly sexualOrientation: Code | null;
    readonly religion: Code | null;
    readonly relationship: Code;
  })[];
  readonly suspects: readonly (OfCrime & { readonly person: string; readonly namedOn: Day })[];
  readonly events: readonly (OfCrime & {
    readonly person: string | null;
    readonly event: Code;
    readonly on: PlainDate;
  })[];
  readonly outcomes: readonly (OfCrime & {
    readonly outcome: Code;
    readonly on: PlainDate;
    readonly endedOn: Day;
  })[];
  readonly orders: readonly { readonly part: number; readonly order: string; readonly type: Code }[];
  readonly orderEvents: readonly {
    readonly part: number;
    readonly order: string;
    readonly event: Code;
    readonly on: PlainDate;
    readonly reason: Code | null;
  }[];
  readonly disclosures: readonly {
    readonly part: number;
    readonly disclosure: string;
    readonly route: Code;
    readonly appliedOn: PlainDate;
    readonly decision: Code;
    readonly disclosedOn: Day;
  }[];
  readonly answers: readonly {
    readonly part: number;
    readonly response: string;
    readonly collector: Code;
    readonly question: Code;
    readonly answer: Code;
  }[];
  readonly allegations: readonly {
    readonly part: number;
    readonly case: string;
    readonly allegation: string;
    readonly subject: string | null;
    readonly caseKind: Code;
    readonly recordedOn: PlainDate;
    readonly flaggedOn: Day;
    readonly outcome: Code;
    readonly action: Code | null;
    readonly outcomeOn: Day;
  }[];
}

/** A definition of violence against women and girls, as vawg.definition and vawg.offence hold it. */
export interface CountingRule {
  /** The longer code wins; a code with a null group is taken out of its class. */
  readonly offences: readonly { readonly code: string; readonly group: string | null }[];
  readonly sexes: readonly string[];
  readonly unknownSex: 'left-out' | 'apart' | 'apportioned';
  readonly girlsUnderYears: number;
  readonly girls: 'within' | 'apart' | 'left-out';
  readonly childSexualAbuse: 'within' | 'apart' | 'left-out';
  readonly men: 'beside' | 'left-out';
  readonly flags: readonly string[];
}

/** What is counted: a force or every force, as at a day, a period of whole months, and how far back crimes are read. */
export interface ExtractQuestion {
  readonly force: string | null;
  readonly asAt: PlainDate;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** First day of the first month from which crimes are read. */
  readonly readFrom: PlainDate;
  /** First day of the twelve months that end with the period. */
  readonly yearFrom: PlainDate;
  /** First day of the period before, whose victims' characteristics are read too. */
  readonly beforeFrom: PlainDate;
}

/** Parts of a subject that were current on the day, from the month `from` to the end of the period. */
export function currentParts(
  { parts }: HeldExtracts,
  subject: HeldExtracts['parts'][number]['subject'],
  question: ExtractQuestion,
  from: PlainDate,
): ReadonlyMap<number, string> {
  return new Map(
    parts
      .filter(
        (part) =>
          part.subject === subject &&
          part.validFrom <= question.asAt &&
          question.asAt < part.validTo &&
          part.month >= from &&
          part.month <= question.to &&
          (question.force === null || question.force === part.force),
      )
      .map(({ force, id }) => [id, force]),
  );
}

/** The earliest of some days; null where none is known. */
export function firstOf(days: readonly (PlainDate | null)[]): PlainDate | null {
  return days.reduce<PlainDate | null>(
    (first, day) => (day !== null && (first === null || day < first) ? day : first),
    null,
  );
}
