import { auditVerifyCommand } from './audit/verify.ts';
import type { Command } from './command.ts';
import { importPoliceUkCommand } from './import/police-uk.ts';
import { measuresComputeCommand } from './measures/compute.ts';
import { measuresListCommand } from './measures/list.ts';

/** Every command, in the order that the help lists them. */
export const commands: readonly Command[] = [
  auditVerifyCommand,
  importPoliceUkCommand,
  measuresListCommand,
  measuresComputeCommand,
];
