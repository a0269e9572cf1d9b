import type { ResolvedQuestion } from '../../question/resolve-question.ts';
import { t } from '../../../words/t.ts';

/** The rule behind the question, and how the picture is read. */
export function AboutPicture({ question }: { question: ResolvedQuestion }) {
  return (
    <>
      {question.type === 'preset' && (
        <>
          <h3 className="about-title">{question.preset.title}</h3>
          <p>{question.preset.description}</p>
        </>
      )}
      <p className="evidence-hint">{t('evidence.hint')}</p>
      <dl className="hints">
        <dt>{t('evidence.point')}</dt>
        <dd>{t('evidence.pointDoes')}</dd>
        <dt>{t('evidence.click')}</dt>
        <dd>{t('evidence.clickDoes')}</dd>
        <dt>{t('evidence.doubleClick')}</dt>
        <dd>{t('evidence.doubleClickDoes')}</dd>
        <dt>{t('evidence.wheel')}</dt>
        <dd>{t('evidence.wheelDoes')}</dd>
        <dt>
          <kbd>/</kbd>
        </dt>
        <dd>{t('evidence.searchDoes')}</dd>
        <dt>
          <kbd>L</kbd>
        </dt>
        <dd>{t('evidence.layoutDoes')}</dd>
      </dl>
    </>
  );
}
