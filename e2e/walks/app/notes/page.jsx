import { List } from '../../ui/list';

export default function Page() {
  return <List title="Notes" rows={['Milk', 'Bread']} />;
}
