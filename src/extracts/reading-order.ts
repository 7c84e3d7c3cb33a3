import { present } from '../kernel/index.ts';
import type { ContractName } from './contract.ts';

/**
 * The contracts of which every row must be known before a row of this one is judged: what it hangs on, what rules compare it
 * with, and what says by which month it is filed. Crimes, and rows that hang on nothing, are judged as they come.
 */
const needed: Readonly<Record<ContractName, readonly ContractName[]>> = {
  crimes: [],
  victims: ['crimes'],
  suspects: ['crimes'],
  investigation_events: ['crimes', 'suspects'],
  outcomes: ['crimes', 'suspects'],
  orders: ['crimes', 'order_events'],
  order_events: ['crimes', 'orders', 'order_events'],
  disclosures: [],
  survey_answers: [],
  allegations: [],
};

/** Contracts that others need: the rows of these are learnt. */
export const learntContracts: ReadonlySet<ContractName> = new Set(Object.values(needed).flat());

/** A reading of one file: `take` gives its rows out, and learns them where no reading did before. */
export interface ReadingStep<File> {
  readonly file: File;
  readonly reading: 'learn' | 'take';
}

/**
 * The order in which the files of a package are read, for what each of them gives. A file is read once where all that its rows
 * need stands in files that can be read before it, and twice where it does not. Of the same contract, files are learnt in the
 * order in which they stand: of rows that repeat each other the first counts.
 */
export function readingOrder<File>(
  files: readonly File[],
  gives: (file: File) => ReadonlySet<ContractName>,
): readonly ReadingStep<File>[] {
  const steps: ReadingStep<File>[] = [];
  const unlearnt = new Set(
    files.filter((file) => [...gives(file)].some((name) => learntContracts.has(name))),
  );
  const waiting = new Set(files);
  const stands = (file: File): boolean => {
    const own = gives(file);
    const lacking = (name: ContractName): boolean => [...unlearnt].some((one) => gives(one).has(name));
    if ([...own].some((name) => needed[name].some(lacking))) return false;
    const earlier = files.slice(0, files.indexOf(file)).filter((one) => unlearnt.has(one));
    return !unlearnt.has(file) || !earlier.some((one) => [...gives(one)].some((name) => own.has(name)));
  };
  while (waiting.size > 0) {
    const ready = [...waiting].find(stands);
    const [next] = unlearnt;
    const file = present(ready ?? next, 'a file that can be read');
    steps.push({ file, reading: ready === undefined ? 'learn' : 'take' });
    unlearnt.delete(file);
    if (ready !== undefined) waiting.delete(file);
  }
  return steps;
}
