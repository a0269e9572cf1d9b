/** Holds the place of rows out of sight. */
export function Spacer({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- empty by design */}
      <td className="spacer" colSpan={span} style={{ height }} />
    </tr>
  );
}
