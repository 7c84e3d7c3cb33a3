import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What the demonstration's identity provider remembers, in memory and for as long as each thing lasts: gone at the end. */
export function memoryAdapters(now: () => number): (model: string) => Adapter {
  const held = new Map<string, { readonly payload: AdapterPayload; readonly endsAt: number }>();
  const read = (key: string): AdapterPayload | undefined => {
    const entry = held.get(key);
    if (entry !== undefined && entry.endsAt > now()) return entry.payload;
    held.delete(key);
    return undefined;
  };
  const forgetEnded = (): void => {
    for (const key of held.keys()) read(key);
  };
  return (model) => {
    const keyOf = (id: string): string => `${model} ${id}`;
    const find = (fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
      const keys = [...held.keys()].filter((key) => key.startsWith(`${model} `));
      return keys.map(read).find((payload) => payload !== undefined && fits(payload));
    };
    return {
      upsert: async (id, payload, seconds) => {
        forgetEnded();
        held.set(keyOf(id), { payload, endsAt: now() + seconds * 1000 });
      },
      find: async (id) => read(keyOf(id)),
      findByUid: async (uid) => find((payload) => payload.uid === uid),
      findByUserCode: async (code) => find((payload) => payload.userCode === code),
      consume: async (id) => {
        const payload = read(keyOf(id));
        if (payload !== undefined) payload.consumed = Math.floor(now() / 1000);
      },
      destroy: async (id) => void held.delete(keyOf(id)),
      revokeByGrantId: async (grant) => {
        for (const [key, { payload }] of held) if (payload.grantId === grant) held.delete(key);
      },
    };
  };
}
