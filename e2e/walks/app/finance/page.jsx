import { List } from '../../ui/list';

export default function Finance() {
  return (
    <List title="Finance" rows={['Rent 900', 'Food 200']}>
      <button type="button" popoverTarget="rates">Rates</button>
      <div id="rates" popover="auto">3 %</div>
    </List>
  );
}
