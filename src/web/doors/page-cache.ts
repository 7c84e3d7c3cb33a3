import type { Entity } from '../http/entity.ts';

/** Pages drawn from what is published now. They are forgotten together when anything published changes. */
export interface PageCache {
  get(stamp: string, key: string): Entity | undefined;
  put(stamp: string, key: string, entity: Entity): void;
}

/** Keeps pages up to a number of bytes; the longest unused leave first. */
export function openPageCache(bytesMax: number): PageCache {
  const pages = new Map<string, Entity>();
  let heldFor = '';
  let bytes = 0;
  let newest = '';
  const size = (entity: Entity): number => entity.body.length + (entity.packed?.length ?? 0);

  function forget(key: string, entity: Entity): void {
    pages.delete(key);
    bytes -= size(entity);
  }

  function turnTo(stamp: string): void {
    if (stamp === heldFor) return;
    pages.clear();
    bytes = 0;
    heldFor = stamp;
  }

  return {
    get(stamp, key) {
      turnTo(stamp);
      const entity = pages.get(key);
      // The page that everybody reads is the newest already.
      if (entity === undefined || key === newest) return entity;
      pages.delete(key);
      pages.set(key, entity);
      newest = key;
      return entity;
    },
    put(stamp, key, entity) {
      turnTo(stamp);
      const before = pages.get(key);
      if (before !== undefined) forget(key, before);
      pages.set(key, entity);
      newest = key;
      bytes += size(entity);
      for (const [oldest, held] of pages) {
        if (bytes <= bytesMax) break;
        forget(oldest, held);
      }
    },
  };
}
