'use client';

import { useState } from 'react';
import { Heartbeat } from './heartbeat';
import { IncidentList } from './incident-list';
import { LogPanel } from './log-panel';
import { NotificationCentre } from './notification-centre';
import { Overview } from './overview';
import { TabBar, tabs, type Tab } from './tab-bar';
import { useShortcuts } from './use-shortcuts';

const panels: Record<Tab, () => React.ReactNode> = { overview: Overview, logs: LogPanel, incidents: IncidentList };

export default function OperationsDashboard() {
  const [tab, setTab] = useState<Tab>('overview');
  const Panel = panels[tab];
  useShortcuts(tab, setTab);

  return (
    <>
      <p className="row">
        <TabBar selected={tab} onSelect={setTab} />
        <Heartbeat />
      </p>
      <NotificationCentre />
      <section aria-label={tabs[tab]}>
        <Panel />
      </section>
    </>
  );
}
