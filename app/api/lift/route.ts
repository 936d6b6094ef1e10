import { lift } from './lift';

/** Answers with the address of the lift. From now on the lift accepts pages from the origin of this request. */
export async function GET({ headers }: Request): Promise<Response> {
  const { accept, address } = await lift();
  accept(headers);
  return Response.json(address);
}
