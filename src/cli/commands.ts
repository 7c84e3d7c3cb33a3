import { auditVerifyCommand } from './audit/verify.ts';
import { clockCommand } from './clock/deadline.ts';
import { clockHolidaysCommand } from './clock/holidays.ts';
import { clockRulesCommand } from './clock/rules.ts';
import type { Command } from './command.ts';
import { frameworkDiffCommand } from './framework/diff.ts';
import { frameworkListCommand } from './framework/list.ts';
import { frameworkLoadCommand } from './framework/load.ts';
import { frameworkSchemaCommand } from './framework/schema.ts';
import { frameworkShowCommand } from './framework/show.ts';
import { frameworkTemplateCommand } from './framework/template.ts';
import { coverageCommand } from './import/coverage.ts';
import { importHomeOfficeCommand } from './import/home-office.ts';
import { importPoliceUkCommand } from './import/police-uk.ts';
import { evaluateCommand } from './link/evaluate.ts';
import { explainCommand } from './link/explain.ts';
import { linkCommand } from './link/link.ts';
import { profileCommand } from './link/profile.ts';

/** Every command, in the order that the help lists them. */
export const commands: readonly Command[] = [
  coverageCommand,
  importHomeOfficeCommand,
  importPoliceUkCommand,
  frameworkDiffCommand,
  frameworkListCommand,
  frameworkLoadCommand,
  frameworkSchemaCommand,
  frameworkShowCommand,
  frameworkTemplateCommand,
  clockCommand,
  clockHolidaysCommand,
  clockRulesCommand,
  evaluateCommand,
  explainCommand,
  linkCommand,
  profileCommand,
  auditVerifyCommand,
];
