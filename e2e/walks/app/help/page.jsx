import { Dialog } from '../../ui/dialog';
import { List } from '../../ui/list';

export default function Help() {
  return (
    <List title="Help" rows={['Read', 'Ask']}>
      <Dialog opener="Keyboard shortcuts">
        <p>Escape closes.</p>
      </Dialog>
    </List>
  );
}
