'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';

function createClient() {
  // A query that fails goes to the nearest error.tsx, at once.
  return new QueryClient({ defaultOptions: { queries: { retry: false, throwOnError: true } } });
}

/** The query cache of the application, one for each document; the pages under it come and go. */
export function QueryProvider({ children }: { children: React.ReactNode }) {
  const [client] = useState(createClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
