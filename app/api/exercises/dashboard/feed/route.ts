import { feedAddress } from './feed';

/** Where the live feed listens: a route handler cannot speak WebSocket itself. */
export async function GET(): Promise<Response> {
  return Response.json(await feedAddress());
}
