import { List } from '../../ui/list';

export default function Page() {
  return <List title="Tasks" rows={['Water the plants', 'Call Ada']} />;
}
