import { feed } from './feed';

/** Where the live feed listens. From now on it accepts the pages of the server that was asked. */
export async function GET({ headers }: Request): Promise<Response> {
  const { accept, address } = await feed();
  accept(headers);
  return Response.json(address);
}
