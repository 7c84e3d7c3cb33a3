import { appendAudit, insertAcceptance } from '../../database/index.ts';
import { type AnalystDesk, forceOf } from './desk.ts';
import type { LaidPackage } from './laid-package.ts';

/** The person's own written word that this package is to be loaded, and by what. */
export function writeAcceptance(desk: AnalystDesk, laid: LaidPackage): Promise<string> {
  const force = forceOf(desk);
  return desk.database.transact(desk.act, async (transaction) => {
    const { asAt, covers, fewer, parcel, profile } = laid;
    const by = desk.act.capacity.person;
    const { id: name, sha256: profileSha256 } = profile;
    const files = parcel.files.length;
    const id = await insertAcceptance(transaction, {
      force,
      profile: name,
      profileSha256,
      asAt,
      fewer,
      covers: covers ?? null,
      files,
      by,
    });
    await appendAudit(transaction, {
      operation: 'accept package',
      subjectKind: 'acceptance',
      subjectId: id,
      details: { force, profile: name, asAt, fewer, covers: covers ?? null, files, seal: parcel.seal },
    });
    return id;
  });
}
