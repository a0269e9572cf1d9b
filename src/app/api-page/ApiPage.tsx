import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { request } from '../api/request.ts';
import { LanguageMenu } from '../panels/language/LanguageMenu.tsx';
import { Failure } from '../shell/Failure.tsx';
import { ThemeButton } from '../shell/ThemeButton.tsx';
import { useLanguage } from '../state/language/store.ts';
import { t } from '../../words/t.ts';
import { apiRoutesOf } from './api-routes.ts';
import { RouteForm } from './RouteForm.tsx';
import { RouteList } from './RouteList.tsx';
import { useChosen } from './use-chosen.ts';
import './api-page.css';

const DOCUMENT = '/api/openapi.json';

/** Every request that the server answers, with a form to try it. */
export function ApiPage() {
  const language = useLanguage();
  useEffect(() => {
    document.title = t('api.title');
  }, [language]);
  return (
    <div className="api-page">
      <Header />
      <Requests />
    </div>
  );
}

function Header() {
  return (
    <header className="api-header">
      <h1>{t('api.title')}</h1>
      <p className="api-about">{t('api.about')}</p>
      <nav className="api-links" aria-label={t('api.elsewhere')}>
        <a href="/">{t('api.toApp')}</a>
        <a href={DOCUMENT}>{t('api.document')}</a>
      </nav>
      <LanguageMenu />
      <ThemeButton />
    </header>
  );
}

function Requests() {
  const chosen = useChosen();
  const { data, error, refetch } = useQuery({
    queryKey: ['openapi'],
    queryFn: ({ signal }) => request({ path: DOCUMENT, signal, read: apiRoutesOf }),
  });
  const route = data?.find(({ id }) => id === chosen) ?? data?.[0];
  return (
    <main className="api-main">
      {error && <Failure error={error} what={t('api.notRead')} onAgain={() => void refetch()} />}
      {data && route && (
        <>
          <RouteList routes={data} chosen={route.id} />
          <RouteForm key={route.id} route={route} />
        </>
      )}
    </main>
  );
}
