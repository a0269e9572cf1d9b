import { t } from '../../words/t.ts';
import type { ApiRoute } from './api-routes.ts';
import { choose } from './use-chosen.ts';
import { subjectWords, summaryWords } from './route-words.ts';

type RouteListProps = { routes: readonly ApiRoute[]; chosen: string };

/** The requests by subject: links where there is room beside the form, one field above it where there is not. */
export function RouteList(props: RouteListProps) {
  return (
    <>
      <RouteLinks {...props} />
      <RoutePicker {...props} />
    </>
  );
}

const subjectsOf = (routes: readonly ApiRoute[]): string[] => [...new Set(routes.map(({ subject }) => subject))];

function RouteLinks({ routes, chosen }: RouteListProps) {
  return (
    <nav className="api-list" aria-label={t('api.requests')}>
      {subjectsOf(routes).map((subject) => (
        <section key={subject}>
          <h2>{subjectWords(subject)}</h2>
          <ul>
            {routes
              .filter((route) => route.subject === subject)
              .map((route) => (
                <li key={route.id}>
                  <a
                    href={`#${route.id}`}
                    aria-current={route.id === chosen ? 'true' : undefined}
                    title={summaryWords(route)}
                  >
                    <span className="api-method">{route.method}</span> {shortPath(route)}
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

const shortPath = ({ path }: ApiRoute): string => path.replace('/api', '');

function RoutePicker({ routes, chosen }: RouteListProps) {
  return (
    <label className="api-picker">
      {t('api.requests')}
      <select value={chosen} onChange={(event) => choose(event.target.value)}>
        {subjectsOf(routes).map((subject) => (
          <optgroup key={subject} label={subjectWords(subject)}>
            {routes
              .filter((route) => route.subject === subject)
              .map((route) => (
                <option key={route.id} value={route.id}>
                  {`${route.method} ${shortPath(route)}`}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
