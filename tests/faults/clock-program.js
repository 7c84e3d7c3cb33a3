// What the fault test of clocks starts and kills: a runner that sends notices, few at a time, from the database whose
// address it is given. Usage: node clock-program.js ADDRESS
import { openDatabase } from '../../dist/database/index.js';
import {
  readClockReference,
  recomputeIfRulesChanged,
  runNotices,
} from '../../dist/operations/clocks/index.js';

const say = (fact) => process.stdout.write(`${JSON.stringify(fact)}\n`);
const database = await openDatabase(process.argv[2], 'jobs');
const reference = readClockReference();
const clock = { now: () => Date.now() };
const act = { actor: 'A. Tester (made up)', purpose: 'fault test' };
await recomputeIfRulesChanged(database, act, reference, clock.now());
say({ ready: true });
const signal = new AbortController().signal;
await runNotices({
  database,
  reference,
  clock,
  signal,
  batchRows: 3,
  onRound: (sent) => say({ round: sent }),
});
