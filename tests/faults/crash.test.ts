import { describe, expect, it } from 'vitest';
import { killServer, lastCommitted, newHome, serverOf, start, untilGone, verifyAudit } from './processes.ts';

describe('kill -9', () => {
  it('[DB-9] of the server under load loses nothing that was committed, and the application says so', async () => {
    const home = newHome();
    for (let round = 1, entries = verifyAudit(home).entries; round <= 3; round += 1) {
      const program = start(home, ['write', '2000']);
      await program.until(({ committed }) => (committed ?? 0) >= 50 * round);
      killServer(home);
      expect(await program.ended).toBe(1);
      expect(program.facts.at(-1)).toMatchObject({ fault: 'database_lost' });
      // The last commit may have reached the disk without its answer reaching the program.
      const report = verifyAudit(home);
      const said = entries + lastCommitted(program);
      expect(report.fault).toBeNull();
      expect([said, said + 1]).toContain(report.entries);
      entries = report.entries;
    }
  });

  it('[DB-9] of the application loses nothing that was committed, and the next start joins the server', async () => {
    const home = newHome();
    const before = verifyAudit(home).entries;
    const first = start(home, ['write', '2000']);
    await first.until(({ committed }) => (committed ?? 0) >= 100);
    await first.kill();
    const server = serverOf(home);
    const second = start(home, ['hold']);
    expect(await second.until(({ ready }) => ready === true)).toMatchObject({ started: false });
    expect(serverOf(home)).toBe(server);
    const report = verifyAudit(home);
    expect(report.fault).toBeNull();
    expect([0, 1]).toContain(report.entries - before - lastCommitted(first));
    expect(await second.end()).toBe(0);
    await untilGone(server ?? 0);
  });

  it('[DB-9] of both, at once, leaves a folder that starts again', async () => {
    const home = newHome();
    const before = verifyAudit(home).entries;
    const first = start(home, ['write', '2000']);
    await first.until(({ committed }) => (committed ?? 0) >= 100);
    killServer(home);
    await first.kill();
    const report = verifyAudit(home);
    expect(report.fault).toBeNull();
    expect(report.entries - before).toBeGreaterThanOrEqual(lastCommitted(first));
  });
});
