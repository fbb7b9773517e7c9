import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { form, post } from './testing/form';
import { serve, speak } from './testing/loopback';

test('a form that is too large gets a page with 413, also when its length is not told', async () => {
  const { base, port } = await serve((_request, response) => response.end('taken'));
  const answer = await post(base, { body: form({ body: 'x'.repeat(3_000_000) }) });
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain('Too much at once');
  const head = `POST /hello HTTP/1.1\r\nHost: x\r\nOrigin: ${base}\r\nContent-Type: multipart/form-data; boundary=x\r\n`;
  const chunk = `40000\r\n${'x'.repeat(0x40000)}\r\n`;
  const heard = await speak(port, [
    `${head}Transfer-Encoding: chunked\r\n\r\n`,
    ...Array(6).fill(chunk),
    '0\r\n\r\n',
  ]);
  expect(heard).toMatch(/^HTTP\/1.1 413 /);
});

test('who goes on sending a body that was refused still gets to read why', async () => {
  const { base, port } = await serve((_request, response) => response.end('taken'));
  const socket = connect(port, 'localhost');
  socket.write(`POST /hello HTTP/1.1\r\nHost: x\r\nOrigin: ${base}\r\nContent-Length: 4000000\r\n\r\n`);
  const [first] = await once(socket, 'data');
  expect(String(first)).toMatch(/^HTTP\/1.1 413 /);
  // Closed at once, the connection would break under these.
  for (let n = 0; n < 40; n++)
    await new Promise<void>((resolve, reject) =>
      socket.write('x'.repeat(100_000), (error) => (error ? reject(error) : resolve())),
    );
  await once(socket.resume(), 'end');
});

test('the studio takes pictures of some megabytes', async () => {
  const { base } = await serve((_request, response) => response.end('taken'));
  const body = form({ body: 'x'.repeat(3_000_000) });
  expect(await (await post(base, { path: '/studio/articles/1', body })).text()).toBe('taken');
});

test('who asks before sending a body hears no at once when it is too large, and yes when it is not', async () => {
  const { base, port } = await serve((_request, response) => response.end('taken'));
  const head = `POST /hello HTTP/1.1\r\nHost: x\r\nOrigin: ${base}\r\nExpect: 100-continue\r\nContent-Type: multipart/form-data; boundary=x\r\n`;
  const no = await speak(port, `${head}Content-Length: 9000000\r\n\r\n`, /Too much at once/);
  expect(no).toMatch(/^HTTP\/1.1 413 /);
  const yes = await speak(port, `${head}Content-Length: 5\r\n\r\nwords`, /taken/);
  expect(yes).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 200 /);
});

test('two forms in a row on one connection are two forms', async () => {
  const { base, port } = await serve(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    response.end(`<${body}>`);
  });
  const one = (body: string, more = '') =>
    `POST /hello HTTP/1.1\r\nHost: x\r\nOrigin: ${base}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${body.length}\r\n${more}\r\n${body}`;
  const heard = await speak(port, one('first') + one('second', 'Connection: close\r\n'));
  expect(heard.match(/<\w+>/g)).toEqual(['<first>', '<second>']);
});

test('who hangs up in the middle of a form stores nothing and disturbs nobody', async () => {
  let asked = 0;
  const { base, port } = await serve((_request, response) => {
    asked++;
    response.end('taken');
  });
  const head = `POST /hello HTTP/1.1\r\nHost: x\r\nOrigin: ${base}\r\nExpect: 100-continue\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100\r\n\r\nhalf`;
  await speak(port, head, /100 Continue/);
  expect(await (await post(base)).text()).toBe('taken');
  expect(asked).toBe(1);
});
