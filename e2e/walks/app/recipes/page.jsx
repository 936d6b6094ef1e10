import { List } from '../../ui/list';

export default function Page() {
  return <List title="Recipes" rows={['Soup', 'Pie', 'Bread']} />;
}
