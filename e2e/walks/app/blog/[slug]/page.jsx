import { List } from '../../../ui/list';

export default async function Page({ params }) {
  return <List title={(await params).slug} rows={['A first line', 'A second line']} />;
}
