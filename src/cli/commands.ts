import { auditVerifyCommand } from './audit/verify.ts';
import { clockAddHolidayCommand, clockVerifyCommand } from './clock/administer.ts';
import { clockCommand } from './clock/deadline.ts';
import { clockHolidaysCommand } from './clock/holidays.ts';
import { clockRulesCommand } from './clock/rules.ts';
import { clockRunCommand } from './clock/run.ts';
import type { Command } from './command.ts';
import { importPoliceUkCommand } from './import/police-uk.ts';

/** Every command, in the order that the help lists them. */
export const commands: readonly Command[] = [
  auditVerifyCommand,
  clockCommand,
  clockRulesCommand,
  clockHolidaysCommand,
  clockAddHolidayCommand,
  clockVerifyCommand,
  clockRunCommand,
  importPoliceUkCommand,
];
