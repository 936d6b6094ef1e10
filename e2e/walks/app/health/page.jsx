import { List } from '../../ui/list';

export default function Page() {
  return <List title="Health" rows={['Walk', 'Sleep']} />;
}
