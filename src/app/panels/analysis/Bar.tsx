/** A length for the eye; the number beside it is what is read. */
export function Bar({ share }: { share: number }) {
  return (
    <span className="bar" aria-hidden="true">
      <span style={{ width: `${100 * share}%` }} />
    </span>
  );
}
