import { createTransport } from 'nodemailer';
import {
  appendAudit,
  type Database,
  holdWaitingMailboxes,
  storeMailbox,
  storeMailed,
} from '../../database/index.ts';
import type { Role } from '../../directory/index.ts';
import { accept, type Clock, Fault, type Result, refuse } from '../../kernel/index.ts';

/** How a message leaves: to one address. It throws where the message was not taken. */
export interface Mailer {
  send(to: string): Promise<void>;
  close(): void;
}

const subject = 'Watershed: something waits for you / mae rhywbeth yn aros amdanoch';

/** No force, no action, no name: a mailbox is read on trains, forwarded, and kept by others. */
const text = `Something in Watershed waits for an answer from your role. Sign in to read it.
This message says nothing about it on purpose, and nobody reads replies to it.

Mae rhywbeth yn Watershed yn aros am ateb gan eich rôl chi. Mewngofnodwch i'w ddarllen.
Nid yw'r neges hon yn dweud dim amdano yn fwriadol, ac nid oes neb yn darllen atebion iddi.
`;

/** Opens the way out that the environment names; undefined where it names none. Fault `mail_address` for half a setting. */
export function openMailer(environment: Readonly<Record<string, string | undefined>>): Mailer | undefined {
  const { WATERSHED_SMTP_URL: url = '', WATERSHED_MAIL_FROM: from = '' } = environment;
  if (url === '' && from === '') return undefined;
  if (!/^smtps?:\/\//.test(url) || !URL.canParse(url) || !/^[^@\s]+@[^@\s]+$/.test(from)) {
    throw new Fault(
      'mail_address',
      'E-mail needs both WATERSHED_SMTP_URL (smtp://HOST:PORT) and WATERSHED_MAIL_FROM (an address).',
    );
  }
  const transport = createTransport({ url, connectionTimeout: 10_000, socketTimeout: 10_000 });
  return {
    send: async (to) => {
      await transport.sendMail({ from, to, subject, text });
    },
    close: () => transport.close(),
  };
}

/**
 * Tells each mailbox with something waiting, in one message without content however much waits. A mailbox that cannot be told
 * is tried again at the next run; a program that is killed in between tells it twice rather than never.
 */
export function mailNotices(
  { jobs, clock }: { readonly jobs: Database; readonly clock: Clock },
  mailer: Mailer,
): Promise<{ readonly told: number; readonly failed: number }> {
  const act = { actor: 'watershed', purpose: 'tell mailboxes of notices' };
  return jobs.transact(act, async (transaction) => {
    let told = 0;
    let failed = 0;
    for (const { address, notices } of await holdWaitingMailboxes(transaction)) {
      try {
        await mailer.send(address);
      } catch {
        failed += 1;
        continue;
      }
      await storeMailed(transaction, notices, clock.now());
      told += 1;
    }
    if (told + failed > 0) {
      await appendAudit(transaction, {
        operation: 'plan.tell mailboxes',
        subjectKind: 'plans',
        subjectId: 'notices',
        details: { told, failed },
      });
    }
    return { told, failed };
  });
}

/** Sets or takes away (null) the mailbox of a role at a force, or for the country. */
export function setMailbox(
  { jobs, by }: { readonly jobs: Database; readonly by: string },
  post: { readonly role: Role; readonly force: string | null },
  address: string | null,
): Promise<Result<{ readonly set: boolean }, 'no-such-address'>> {
  if (address !== null && !/^[^@\s]+@[^@\s]+$/.test(address)) {
    return Promise.resolve(refuse('no-such-address', `"${address}" is no e-mail address.`));
  }
  return jobs.transact({ actor: by, purpose: 'administer' }, async (transaction) => {
    await storeMailbox(transaction, post, address);
    await appendAudit(transaction, {
      operation: 'plan.set mailbox',
      subjectKind: 'mailbox',
      subjectId: `${post.role} ${post.force ?? 'country'}`,
      details: { set: address !== null },
    });
    return accept({ set: address !== null });
  });
}
