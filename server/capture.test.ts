import { expect, test } from 'vitest';
import { newExchange, noteShown } from '@/lib/site/exchange';
import { ask } from './capture';

const asked = { method: 'GET', url: '/hello', headers: { host: 'x' } };

test('an answer is whole, however it was written', async () => {
  const { answer, exchange } = await ask(async (request, response) => {
    noteShown('article:1');
    response.setHeader('x-one', '1');
    response.writeHead(201, 'Made', { 'x-two': ['a', 'b'] });
    response.write('6162', 'hex');
    response.write(new Uint8Array([99]));
    response.end(` ${request.url}`, () => {});
  }, asked);
  expect(answer.status).toBe(201);
  expect(answer.headers).toMatchObject({ 'x-one': '1', 'x-two': ['a', 'b'] });
  expect(answer.body.toString()).toBe('abc /hello');
  expect([...exchange.shown]).toEqual(['article:1']);
});

test('headers given as a list are kept, and an end without a body is an answer', async () => {
  const { answer } = await ask(async (_request, response) => {
    response.writeHead(308, ['location', '/new']);
    response.end();
  }, asked);
  expect([answer.status, answer.headers.location, answer.body.length]).toEqual([308, '/new', 0]);
});

test.each<[string, Parameters<typeof ask>[0]]>([
  ['rejects', () => Promise.reject(new Error('a bug'))],
  [
    'throws',
    () => {
      throw new Error('a bug');
    },
  ],
  [
    'breaks off with a reason',
    async (_request, response) => {
      response.write('half');
      response.destroy(new Error('a bug'));
    },
  ],
])('a handler that %s fails the asking, and what was noted stays', async (_what, handle) => {
  const exchange = newExchange();
  const noting: typeof handle = (request, response) => {
    exchange.changed.add('article:1');
    return handle(request, response);
  };
  await expect(ask(noting, asked, { exchange })).rejects.toThrow('a bug');
  expect([...exchange.changed]).toEqual(['article:1']);
});

test.each<[string, Parameters<typeof ask>[0]]>([
  ['never returns', () => new Promise(() => {})],
  ['returns without an answer', async () => {}],
])('a handler that %s is given up, and told so', async (_what, handle) => {
  let told = false;
  const listening: typeof handle = (request, response) => {
    response.once('close', () => {
      told = true;
    });
    return handle(request, response);
  };
  await expect(ask(listening, asked, { patience: 20 })).rejects.toThrow('did not answer in time');
  expect(told).toBe(true);
});

test('an answer is given at once, though its handler goes on and fails later', async () => {
  const { answer } = await ask((_request, response) => {
    response.end('answer');
    return new Promise((_, reject) => setImmediate(() => reject(new Error('too late'))));
  }, asked);
  expect(answer.body.toString()).toBe('answer');
  await new Promise((resolve) => setImmediate(resolve));
});
