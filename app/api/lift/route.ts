import { liftAddress } from './lift';

/** Where the lift listens. A route handler cannot speak WebSocket itself, so this starts a server that can. */
export async function GET(): Promise<Response> {
  return Response.json(await liftAddress());
}
