import { lift } from './lift';

/** Where the lift listens. From now on it accepts the pages of the server that was asked. */
export async function GET({ headers }: Request): Promise<Response> {
  const { accept, address } = await lift();
  accept(headers);
  return Response.json(address);
}
