import type { ResolvedQuestion } from '../../question/resolve-question.ts';

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
      <p className="evidence-hint">Choose a node or a connection to see who says so, in which words and where.</p>
      <dl className="hints">
        <dt>Point</dt>
        <dd>shows what a node is connected with</dd>
        <dt>Click</dt>
        <dd>opens its names, dates and sources here</dd>
        <dt>Double-click</dt>
        <dd>adds its neighbours to the picture</dd>
        <dt>Wheel</dt>
        <dd>zooms to where you point</dd>
        <dt>
          <kbd>/</kbd>
        </dt>
        <dd>finds a name in any script</dd>
        <dt>
          <kbd>L</kbd>
        </dt>
        <dd>lays the picture out another way</dd>
      </dl>
    </>
  );
}
