import { auditVerifyCommand } from './audit/verify.ts';
import type { Command } from './command.ts';

/** Every command, in the order that the help lists them. */
export const commands: readonly Command[] = [auditVerifyCommand];
