import { Tabs } from '@base-ui/react/tabs';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { PlanStep, Result } from '../../../model/wire.ts';
import type { Picture } from '../../picture/use-picture.ts';
import { leadOf } from '../../state/view/transitions.ts';
import { t, writeNumber } from '../../../words/t.ts';
import { AnswerTable } from '../table/AnswerTable.tsx';
import { AnswerTools } from './AnswerTools.tsx';
import { jsonOfRows, ROWS_SHOWN } from './json-rows.ts';
import { PlanTree } from './PlanTree.tsx';

export type AnswerTab = 'table' | 'json' | 'plan';

type AnswerPaneProps = {
  picture: Pick<Picture, 'answer' | 'question' | 'view'>;
  plan?: PlanStep;
  tab: AnswerTab;
  onTab: (tab: AnswerTab) => void;
  onSelect: (id: string) => void;
};

/** The rows of the answer beside the query, as a table and as JSON, and the plan where it was asked for. */
export function AnswerPane({ picture, plan, tab, onTab, onSelect }: AnswerPaneProps) {
  const { answer, question, view } = picture;
  const result = answer.status === 'ready' && answer.result.columns.length > 0 ? answer.result : undefined;
  if (!result && !plan) return null;
  const tabs = [...(result ? (['table', 'json'] as const) : []), ...(plan ? (['plan'] as const) : [])];
  const current = tabs.includes(tab) ? tab : tabs[0];
  return (
    <section className="cypher-answer" aria-label={t('cypher.answer')}>
      {result && <AnswerLine result={result} />}
      <Tabs.Root className="table-tabs" value={current} onValueChange={(next: AnswerTab) => onTab(next)}>
        <div className="cypher-answer-bar">
          <Tabs.List className="tabs" aria-label={t('cypher.answer')}>
            {tabs.map((each) => (
              <Tabs.Tab key={each} value={each} className="tab">
                {t(`cypher.tabs.${each}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {result && <AnswerTools question={question} />}
        </div>
        {result && (
          <>
            <Tabs.Panel value="table" className="table-panel">
              <Rows result={result}>
                <AnswerTable
                  result={result}
                  graphOnly={[]}
                  caption={t('shell.answer')}
                  selected={leadOf(view)}
                  onSelect={onSelect}
                />
              </Rows>
            </Tabs.Panel>
            <Tabs.Panel value="json" className="table-panel">
              <Rows result={result}>
                <JsonOf result={result} />
              </Rows>
            </Tabs.Panel>
          </>
        )}
        {plan && (
          <Tabs.Panel value="plan" className="table-panel">
            <PlanTree plan={plan} />
          </Tabs.Panel>
        )}
      </Tabs.Root>
    </section>
  );
}

const Rows = ({ result, children }: { result: Result; children: ReactNode }) =>
  result.rows.length === 0 ? <p className="drawer-words">{t('shell.noRows')}</p> : children;

/** How many rows, of how many, in what time; and why there is no picture of them. */
function AnswerLine({ result: { rows, truncated, total, tookMs, graph } }: { result: Result }) {
  const seconds = writeNumber(Math.round(tookMs) / 1000);
  const isCut = truncated && total !== undefined;
  const count = isCut
    ? t('cypher.rowsOf', { shown: rows.length, count: total })
    : t(truncated ? 'cypher.firstRows' : 'picture.rows', { count: rows.length });
  return (
    <p className="cypher-answer-line">
      <output>{t('cypher.took', { rows: count, seconds })}</output>
      {rows.length > 0 && graph.nodes.length === 0 && <span> {t('cypher.noNodes')}</span>}
    </p>
  );
}

function JsonOf({ result }: { result: Result }) {
  const json = useMemo(() => jsonOfRows({ columns: result.columns, rows: result.rows.slice(0, ROWS_SHOWN) }), [result]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled with the keyboard
    <section className="cypher-json" tabIndex={0} aria-label={t('cypher.tabs.json')}>
      {result.rows.length > ROWS_SHOWN && (
        <p className="muted">{t('cypher.jsonPart', { shown: ROWS_SHOWN, count: result.rows.length })}</p>
      )}
      <pre>{json}</pre>
    </section>
  );
}
