import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const program = '/usr/lib/postgresql/15/bin/pg_dump';

/** True when PostgreSQL 15's pg_dump is here; the embedded PostgreSQL brings none. */
export const canDump = existsSync(program);

/** The schema as SQL, without what differs from one run or patch release to the next. */
export function dumpSchema(url: string): string {
  const run = spawnSync(program, ['--schema-only', '--no-comments', '--restrict-key=schema', url], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout
    .split('\n')
    .filter((line) => !/^(--.*|SET .*|SELECT pg_catalog\.set_config.*|\\(un)?restrict .*)$/.test(line))
    .map(sortRoles)
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim()
    .concat('\n');
}

/** A policy names its roles in the order in which the cluster happens to keep them. */
function sortRoles(line: string): string {
  return line.replace(
    / TO (watershed_\w+(?:, watershed_\w+)+)/,
    (_, roles: string) => ` TO ${roles.split(', ').sort().join(', ')}`,
  );
}
