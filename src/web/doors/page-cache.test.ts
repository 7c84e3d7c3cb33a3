import { describe, expect, it } from 'vitest';
import { entityOf } from '../http/entity.ts';
import { openPageCache } from './page-cache.ts';

const page = (bytes: number) => entityOf('application/octet-stream', Buffer.alloc(bytes));

describe('page cache', () => {
  it('[WE-23] keeps a page until something new is published', () => {
    const cache = openPageCache(1000);
    const kept = page(10);
    cache.put('first', '/', kept);
    expect(cache.get('first', '/')).toBe(kept);
    expect(cache.get('second', '/')).toBeUndefined();
    expect(cache.get('first', '/')).toBeUndefined();
  });

  it('[WE-23] holds no more than its bytes; what was longest unused leaves first', () => {
    const cache = openPageCache(100);
    cache.put('s', 'a', page(40));
    cache.put('s', 'b', page(40));
    cache.get('s', 'a');
    cache.put('s', 'c', page(40));
    expect(cache.get('s', 'b')).toBeUndefined();
    expect(cache.get('s', 'a')).toBeDefined();
    expect(cache.get('s', 'c')).toBeDefined();
  });

  it('[WE-23] counts a page that is put again once', () => {
    const cache = openPageCache(100);
    for (let turn = 0; turn < 5; turn += 1) cache.put('s', 'a', page(60));
    cache.put('s', 'b', page(40));
    expect(cache.get('s', 'a')).toBeDefined();
  });
});
