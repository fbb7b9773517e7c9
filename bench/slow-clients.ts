import { connect, type Socket } from 'node:net';

/** Clients that ask for a page and read a byte of it a second. Returns how to end them. */
export async function slowClients(url: string, clients: number): Promise<() => void> {
  const { hostname, port, pathname } = new URL(url);
  const sockets = await Promise.all(Array.from({ length: clients }, () => open(Number(port), hostname)));
  for (const socket of sockets) {
    socket.pause();
    socket.write(`GET ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nAccept-Encoding: identity\r\n\r\n`);
  }
  const reading = setInterval(() => {
    for (const socket of sockets) socket.read(1);
  }, 1_000);
  return () => {
    clearInterval(reading);
    for (const socket of sockets) socket.destroy();
  };
}

function open(port: number, host: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    // As little as can be is read ahead.
    const socket = connect({ port, host, readableHighWaterMark: 1 } as never, () => resolve(socket));
    socket.on('error', reject);
  });
}
