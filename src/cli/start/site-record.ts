import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const siteRecord = z.strictObject({ pid: z.int().positive(), url: z.url() });

/** Which process serves the site of a data folder, and where. */
export type SiteRecord = z.infer<typeof siteRecord>;

/** The record in a file; undefined when there is none or it cannot be read. */
function readSiteRecord(file: string): SiteRecord | undefined {
  try {
    return siteRecord.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** The site that already runs on a data folder: its record, and the site itself must answer. */
export async function findRunningSite(file: string): Promise<SiteRecord | undefined> {
  const record = readSiteRecord(file);
  if (record === undefined) return undefined;
  try {
    // Signal 0 only asks whether the process is there.
    process.kill(record.pid, 0);
    const answer = await fetch(new URL('/health', record.url), { signal: AbortSignal.timeout(3000) });
    return answer.ok ? record : undefined;
  } catch {
    return undefined;
  }
}

export function writeSiteRecord(file: string, record: SiteRecord): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(record)}\n`);
  renameSync(unfinished, file);
}

/** Removes the record if it is still this process's own. */
export function removeSiteRecord(file: string): void {
  if (readSiteRecord(file)?.pid === process.pid) rmSync(file, { force: true });
}
