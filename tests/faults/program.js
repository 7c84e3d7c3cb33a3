// What the fault tests start and kill: an application that holds an installation open, as `watershed start` does.
// Usage: node program.js hold | write [BYTES]. Ends when its standard input does. Each line of its output is one fact.
import { randomBytes } from 'node:crypto';
import { appendAudit } from '../../dist/database/index.js';
import { openInstallation } from '../../dist/operations/installation/index.js';

const [mode, bytes = '0'] = process.argv.slice(2);
const say = (fact) => process.stdout.write(`${JSON.stringify(fact)}\n`);
const act = { actor: 'A. Tester (made up)', purpose: 'fault test' };

let ended = false;
process.stdin.on('end', () => {
  ended = true;
});
process.stdin.resume();

/** Commits one entry after another and says each number only when its commit has returned. */
async function write(jobs) {
  for (let number = 1; !ended; number += 1) {
    await jobs.transact(act, (transaction) =>
      appendAudit(transaction, {
        operation: 'write',
        subjectKind: 'number',
        subjectId: String(number),
        details: { filling: randomBytes(Number(bytes) / 2).toString('hex') },
      }),
    );
    say({ committed: number });
  }
}

let installation;
try {
  installation = await openInstallation(process.env);
  say({ ready: true, started: installation.startedServer });
  if (mode === 'write') await write(await installation.open('jobs'));
  else await new Promise((resolve) => (ended ? resolve() : process.stdin.on('end', resolve)));
} catch (error) {
  say({ fault: error.code ?? 'none', message: error.message });
  process.exitCode = 1;
} finally {
  await installation?.close();
  // Nothing waits for the standard input of a program that failed.
  process.stdin.destroy();
}
