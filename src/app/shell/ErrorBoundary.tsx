import { Component } from 'react';
import type { ReactNode } from 'react';

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
    return (
      <main className="page-failure" role="alert">
        <h1>The page could not be drawn</h1>
        <p>{error.message}</p>
        <p>
          Reload the page. If it fails again, <a href={window.location.pathname}>open the first picture</a> instead of
          this view.
        </p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          Reload
        </button>
      </main>
    );
  }
}
