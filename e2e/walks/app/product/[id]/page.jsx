import { List } from '../../../ui/list';

export default async function Page({ params }) {
  return <List title={`Product ${(await params).id}`} rows={['Red', 'Blue']} />;
}
