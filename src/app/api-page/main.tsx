import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { queryClient } from '../api/query-client.ts';
import { ErrorBoundary } from '../shell/ErrorBoundary.tsx';
import { startLanguage } from '../state/language/store.ts';
import { ApiPage } from './ApiPage.tsx';

// The Content-Security-Policy forbids eval, which zod would otherwise try in order to check faster.
z.config({ jitless: true });

const root = document.querySelector('#api-page');
if (!root) throw new Error('the page has no #api-page to draw in');
await startLanguage();
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <CSPProvider disableStyleElements>
        <QueryClientProvider client={queryClient}>
          <ApiPage />
        </QueryClientProvider>
      </CSPProvider>
    </ErrorBoundary>
  </StrictMode>,
);
