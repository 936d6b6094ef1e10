import { List } from '../../ui/list';

export default function Page() {
  return <List title="Travel" rows={['Oslo', 'Rome']} />;
}
