import { List } from '../../ui/list';

export default function Page() {
  return <List title="Sports" rows={['Chess', 'Rowing', 'Golf']} />;
}
