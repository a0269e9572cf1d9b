import { Component } from 'react';
import type { ReactNode } from 'react';
import { t, tAround } from '../../words/t.ts';

type State = { error: Error | undefined };

/** The last word where drawing the page itself fails. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const { before, after } = tAround('shell.pageAgain', 'link');
    return (
      <main className="page-failure" role="alert">
        <h1>{t('shell.pageFailed')}</h1>
        <p>{error.message}</p>
        <p>
          {before}
          <a href={window.location.pathname}>{t('shell.openFirst')}</a>
          {after}
        </p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {t('shell.reload')}
        </button>
      </main>
    );
  }
}
