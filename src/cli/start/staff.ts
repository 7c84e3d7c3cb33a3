import { assert, Fault, instant } from '../../kernel/index.ts';
import { Workbench } from '../../operations/analyst/index.ts';
import {
  isDemonstration,
  readMadeUpPeople,
  storeMadeUpPeople,
} from '../../operations/demonstration/index.ts';
import { forgetDeadSessions, readSessionLimits } from '../../operations/directory/index.ts';
import {
  type Environment,
  type Installation,
  readAccessMatrix,
} from '../../operations/installation/index.ts';
import { loadShippedDefinitions } from '../../operations/vawg/index.ts';
import { type DemonstrationIdentity, startDemonstrationIdentity } from '../../web/doors/demonstration.ts';
import { openRelyingParty, type ProviderSettings, staffDoor } from '../../web/doors/staff.ts';
import { choosePort } from './port.ts';
import { readProviderSettings } from './provider-settings.ts';

/** The staff door as it runs, or in a sentence why it is shut. */
export type StaffDoorState =
  | { readonly kind: 'open'; readonly url: string; readonly demonstration: boolean; close(): Promise<void> }
  | { readonly kind: 'shut'; readonly why: string };

/** Where the staff door shall listen, and how it is told of failures. */
export interface StaffDoorPlan {
  readonly host: string;
  /** undefined: the first free one from 8090. */
  readonly port: number | undefined;
  readonly environment: Environment;
  readonly report: (requestId: string, failure: unknown) => void;
}

const clock = { now: () => instant(Date.now()) };
const portFirst = 8090;
const loopback = '127.0.0.1';
const hourMs = 3_600_000;

/**
 * Opens the staff door: at the provider that the environment names, else, where everything held was made up, at the
 * demonstration's own, which is reached from this machine only. Without either it stays shut.
 */
export async function openStaffDoor(
  installation: Installation,
  plan: StaffDoorPlan,
): Promise<StaffDoorState> {
  const settings = await readProviderSettings(plan.environment);
  const jobs = await installation.open('jobs');
  if (settings === undefined && !(await isDemonstration(jobs))) {
    return {
      kind: 'shut',
      why: 'The staff door is shut: no identity provider is set. docs/how-to/open-the-staff-door.md says how.',
    };
  }
  const host = settings === undefined ? loopback : plan.host;
  const port = await choosePort({ host, port: plan.port }, portFirst, '--staff-port');
  const address = addressOf(plan.environment, settings, `http://${host}:${port}`);
  return settings === undefined
    ? openDemonstrationDoor(installation, plan, { host, port, address })
    : openDoor(installation, plan, { host, port, address }, settings);
}

interface Listening {
  readonly host: string;
  readonly port: number;
  readonly address: string;
}

/** The address that staff type. Anything but this machine must be reached over HTTPS: cookies travel with every request. */
function addressOf(
  environment: Environment,
  settings: ProviderSettings | undefined,
  listening: string,
): string {
  const named = environment.WATERSHED_STAFF_ADDRESS ?? '';
  if (settings === undefined || named === '') {
    if (settings !== undefined && new URL(listening).hostname !== loopback) {
      throw new Fault(
        'staff_address',
        'The staff door would be reached from other machines: set WATERSHED_STAFF_ADDRESS to its https address.',
      );
    }
    return listening;
  }
  const url = URL.canParse(named) ? new URL(named) : undefined;
  if (url === undefined || url.protocol !== 'https:' || url.origin !== named) {
    throw new Fault(
      'staff_address',
      'WATERSHED_STAFF_ADDRESS is no https address by itself. Expected https://HOST, without a path or a slash at the end.',
    );
  }
  return named;
}

async function openDemonstrationDoor(
  installation: Installation,
  plan: StaffDoorPlan,
  listening: Listening,
): Promise<StaffDoorState> {
  const people = readMadeUpPeople();
  const identity: DemonstrationIdentity = await startDemonstrationIdentity({
    people,
    matrix: readAccessMatrix(),
    forces: installation.forces,
    staffAddress: listening.address,
    redirect: `${listening.address}/sign-in/callback`,
    port: 0,
    clock,
  });
  try {
    const jobs = await installation.open('jobs');
    await storeMadeUpPeople(jobs, people, { issuer: identity.issuer, now: clock.now() });
    const { clientId, clientSecret } = identity.client;
    const proof = { kind: 'secret', secret: clientSecret } as const;
    const door = await openDoor(installation, plan, listening, { issuer: identity.issuer, clientId, proof });
    assert(door.kind === 'open', 'a door with a provider opens');
    return {
      ...door,
      demonstration: true,
      close: async () => {
        await door.close();
        await identity.close();
      },
    };
  } catch (error) {
    await identity.close();
    throw error;
  }
}

async function openDoor(
  installation: Installation,
  plan: StaffDoorPlan,
  { host, port, address }: Listening,
  settings: ProviderSettings,
): Promise<StaffDoorState> {
  const limits = readSessionLimits();
  const [database, jobs] = await Promise.all([installation.open('staff'), installation.open('jobs')]);
  const madeUp = await isDemonstration(jobs);
  await loadShippedDefinitions(jobs);
  const workbench = new Workbench({
    jobs,
    folder: installation.home.path('waiting-packages'),
    forces: installation.forces,
    origin: madeUp ? 'made-up' : 'real',
    clock,
    report: plan.report,
  });
  const server = await staffDoor({
    desk: { database, limits, clock },
    workbench,
    provider: openRelyingParty(settings, `${address}/sign-in/callback`, clock),
    matrix: readAccessMatrix(),
    forces: installation.forces,
    clock,
    address,
    madeUp,
    report: plan.report,
  });
  const forget = (): void => {
    forgetDeadSessions(jobs, limits, clock.now()).catch((failure: unknown) =>
      plan.report('forget dead sessions', failure),
    );
  };
  forget();
  // Questions that an earlier program left.
  void workbench.answer();
  const hourly = setInterval(forget, hourMs);
  await server.listen({ host, port });
  return {
    kind: 'open',
    url: `${address}/`,
    demonstration: false,
    close: async () => {
      clearInterval(hourly);
      await server.close();
      await workbench.close();
    },
  };
}
