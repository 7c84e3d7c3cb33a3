import { auditVerifyCommand } from './audit/verify.ts';
import {
  clockAddHolidayCommand,
  clockVerifyCommand,
  clockWithdrawHolidayCommand,
} from './clock/administer.ts';
import { clockCommand } from './clock/deadline.ts';
import { clockHolidaysCommand } from './clock/holidays.ts';
import { clockQueueCommand } from './clock/queue.ts';
import { clockRulesCommand } from './clock/rules.ts';
import { clockRunCommand } from './clock/run.ts';
import type { Command } from './command.ts';
import { demonstrationMakeCommand } from './demonstration/make.ts';
import { demonstrationRecordsCommand } from './demonstration/records.ts';
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
import { measuresComputeCommand } from './measures/compute.ts';
import { measuresListCommand } from './measures/list.ts';
import { nationalBehindCommand, nationalChaseCommand } from './national/behind.ts';
import { updateFaultsCommand, updateListCommand, updateSaveCommand } from './national/update.ts';
import { personAddCommand } from './person/add.ts';
import { planExportCommand } from './plan/export.ts';
import { planImportCommand } from './plan/import.ts';
import { planMailboxCommand } from './plan/mailbox.ts';
import { planNotifyCommand } from './plan/notify.ts';
import { planShowCommand } from './plan/show.ts';
import { recordsCheckCommand } from './records/check.ts';
import { recordsDecideCommand, recordsHeldCommand } from './records/held.ts';
import { recordsLoadCommand } from './records/load.ts';
import { recordsProfileCommand } from './records/profile.ts';
import { recordsDisposeCommand, recordsKeepCommand, recordsReviewCommand } from './records/review.ts';
import { recordsTemplateCommand } from './records/template.ts';
import { releaseCorrectCommand, releaseDraftCommand } from './release/draft.ts';
import { releaseListCommand, releaseShowCommand, releaseVerifyCommand } from './release/look.ts';
import { releaseCheckCommand, releasePublishCommand } from './release/move.ts';
import { returnAcceptCommand } from './returns/accept.ts';
import { returnBuildCommand } from './returns/build.ts';
import { returnKeysCommand, returnTrustCommand } from './returns/keys.ts';
import { returnCompareCommand, returnListCommand, returnShowCommand } from './returns/look.ts';
import { startCommand } from './start/start.ts';
import { syntheticForcesCommand } from './synthetic/forces.ts';
import { vawgCompareCommand } from './vawg/compare.ts';
import { vawgListCommand, vawgLoadCommand, vawgShowCommand } from './vawg/vawg.ts';

/** Every command, in the order that the help lists them. */
export const commands: readonly Command[] = [
  startCommand,
  coverageCommand,
  importHomeOfficeCommand,
  importPoliceUkCommand,
  recordsTemplateCommand,
  recordsProfileCommand,
  recordsCheckCommand,
  recordsLoadCommand,
  recordsHeldCommand,
  recordsDecideCommand,
  recordsReviewCommand,
  recordsKeepCommand,
  recordsDisposeCommand,
  vawgListCommand,
  vawgShowCommand,
  vawgLoadCommand,
  vawgCompareCommand,
  measuresComputeCommand,
  measuresListCommand,
  returnBuildCommand,
  returnKeysCommand,
  returnTrustCommand,
  returnAcceptCommand,
  returnListCommand,
  returnShowCommand,
  returnCompareCommand,
  releaseDraftCommand,
  releaseCorrectCommand,
  releaseVerifyCommand,
  releaseListCommand,
  releaseShowCommand,
  releaseCheckCommand,
  releasePublishCommand,
  planShowCommand,
  planNotifyCommand,
  planMailboxCommand,
  frameworkDiffCommand,
  frameworkListCommand,
  frameworkLoadCommand,
  frameworkSchemaCommand,
  frameworkShowCommand,
  frameworkTemplateCommand,
  clockAddHolidayCommand,
  clockWithdrawHolidayCommand,
  clockVerifyCommand,
  clockCommand,
  clockHolidaysCommand,
  clockQueueCommand,
  clockRulesCommand,
  clockRunCommand,
  planImportCommand,
  planExportCommand,
  evaluateCommand,
  explainCommand,
  linkCommand,
  profileCommand,
  personAddCommand,
  nationalBehindCommand,
  nationalChaseCommand,
  updateListCommand,
  updateFaultsCommand,
  updateSaveCommand,
  auditVerifyCommand,
  demonstrationMakeCommand,
  demonstrationRecordsCommand,
  syntheticForcesCommand,
];
