import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { exchanges, newExchange } from '@/lib/site/exchange';

const KeepNothing = createRequire(import.meta.url)('./keep-nothing.cjs');

test('it has nothing, and says in the exchange that a document is drawn there', async () => {
  const exchange = newExchange();
  const found = await exchanges.run(exchange, async () => {
    await new KeepNothing().set('/hello', {});
    return new KeepNothing().get('/hello');
  });
  expect(found).toBeNull();
  expect(exchange.isDrawnHere).toBe(true);
  expect(await new KeepNothing().get('/outside-of-a-request')).toBeNull();
});

test("Next's cache in front of it stores nothing and weighs nothing", async () => {
  const { IncrementalCache } = createRequire(import.meta.url)('next/dist/server/lib/incremental-cache');
  const cache = new IncrementalCache({
    dev: false,
    requestHeaders: {},
    previewProps: {},
    prerenderManifest: { routes: {}, dynamicRoutes: {} },
    CurCacheHandler: KeepNothing,
  });
  Object.assign(globalThis, { __incrementalCache: cache });
  expect(Reflect.get(globalThis, '__incrementalCache')).toBe(cache);
  let isWeighed = false;
  const page = {
    kind: 'APP_PAGE',
    toJSON: () => {
      isWeighed = true;
    },
  };
  await cache.set('/hello', page, {
    route: { kind: 'APP_PAGE', page: '/[slug]' },
    cacheControl: { revalidate: false },
  });
  expect(isWeighed).toBe(false);
});
