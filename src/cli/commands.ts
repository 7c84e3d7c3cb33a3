import { auditVerifyCommand } from './audit/verify.ts';
import type { Command } from './command.ts';
import { importPoliceUkCommand } from './import/police-uk.ts';
import { evaluateCommand } from './link/evaluate.ts';
import { explainCommand } from './link/explain.ts';
import { linkCommand } from './link/link.ts';
import { profileCommand } from './link/profile.ts';

/** Every command, in the order that the help lists them. */
export const commands: readonly Command[] = [
  auditVerifyCommand,
  importPoliceUkCommand,
  linkCommand,
  explainCommand,
  evaluateCommand,
  profileCommand,
];
