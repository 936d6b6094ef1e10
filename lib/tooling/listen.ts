import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that listens. `close` ends it and all of its connections. */
export interface Listening {
  /** Such as `http://127.0.0.1:41815`. */
  origin: string;
  close: () => Promise<void>;
}

/** Lets a server listen on a free port that only this machine reaches. */
export async function listen(server: Server): Promise<Listening> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
