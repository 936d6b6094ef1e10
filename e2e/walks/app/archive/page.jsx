import { List } from '../../ui/list';

export default function Page() {
  return <List title="Archive" rows={['1999', '2000']} />;
}
