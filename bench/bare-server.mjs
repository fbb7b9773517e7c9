// What everything is compared with: Node's own http server that sends bytes it holds. Usage: node bare-server.mjs file [gzip]
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [, , file, encoding] = process.argv;
const body = readFileSync(file);
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-length': body.length,
  ...(encoding && { 'content-encoding': encoding }),
};
const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
});
server.listen(0, () => process.stdout.write(`${server.address().port}\n`));
