/** A box to be ticked, with its words beside it. */
export function CheckBox({ name, label, isChecked }: { name: string; label: string; isChecked: boolean }) {
  return (
    <label className="check">
      <input type="checkbox" name={name} value="1" defaultChecked={isChecked} /> {label}
    </label>
  );
}
