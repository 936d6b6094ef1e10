import { List } from '../../ui/list';

export default function Contacts() {
  return (
    <List title="Contacts" rows={['Ada', 'Grace']}>
      <details>
        <summary>Addresses</summary>
        <p>Somewhere</p>
      </details>
    </List>
  );
}
