import {
  type CurrentRules,
  readClockReference,
  readRulesHeld,
  shippedRules,
} from '../../operations/clocks/index.ts';
import type { Terminal } from '../command.ts';

/** What the help of each command that reads the rules says of its option. */
export const shippedHelp =
  '--shipped    the rules and holidays as Watershed ships them, without what administrators have entered here';

/** The rules that a command answers by: those of this installation, or with `--shipped` those of the program. */
export function currentRules(terminal: Terminal, shipped: boolean | undefined): Promise<CurrentRules> {
  return shipped === true
    ? Promise.resolve(shippedRules(readClockReference()))
    : readRulesHeld(terminal.environment);
}
