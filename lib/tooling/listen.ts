import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A listening server. `close` ends it and all of its connections. */
export interface Listening {
  /** For example `http://127.0.0.1:41815`. */
  origin: string;
  close: () => Promise<void>;
}

/** Starts a server on a free port that only this machine can reach. */
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
