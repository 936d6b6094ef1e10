import { feed } from './feed';

/** Answers with the address of the live feed. From now on the feed accepts pages from the origin of this request. */
export async function GET({ headers }: Request): Promise<Response> {
  const { accept, address } = await feed();
  accept(headers);
  return Response.json(address);
}
