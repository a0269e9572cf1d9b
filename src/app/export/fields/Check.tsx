type CheckProps = { words: string; isOn: boolean; onChange: (isOn: boolean) => void; isOff?: boolean };

export const Check = ({ words, isOn, onChange, isOff = false }: CheckProps) => (
  <label className="export-check">
    <input type="checkbox" checked={isOn} disabled={isOff} onChange={(event) => onChange(event.target.checked)} />
    {words}
  </label>
);
