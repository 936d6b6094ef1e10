'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';

function createClient() {
  // A failed query is thrown to the nearest error.tsx without a retry.
  return new QueryClient({ defaultOptions: { queries: { retry: false, throwOnError: true } } });
}

/** Provides the query cache, one for each document. */
export function QueryProvider({ children }: { children: React.ReactNode }) {
  const [client] = useState(createClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
