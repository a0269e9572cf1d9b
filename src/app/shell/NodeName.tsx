import type { GraphNode } from '../../model/values.ts';
import { namesOf } from '../../words/names.ts';
import { Name } from './Name.tsx';

/** A node's name in the language of the interface, and the original beside it where that is another. */
export function NodeName({ node }: { node: GraphNode }) {
  const { name, original } = namesOf(node);
  return (
    <>
      <Name text={name} />
      {original && (
        <span className="original-name">
          {' '}
          <Name text={original} />
        </span>
      )}
    </>
  );
}
