import { useFormState } from '../parts/form-state.ts';
import { roleMeanings, roleNames, roles } from '../roles.ts';
import type { Role } from '../shapes.ts';

const words = { label: 'Role' } as const;

/** The choice of a role, with what each may do. */
export function RoleField({ defaultValue }: { readonly defaultValue: Role }) {
  const problem = useFormState().problems.get('role');
  return (
    <fieldset>
      <legend className="legend">{words.label}</legend>
      {roles.map((role) => (
        <label className="choice tall" key={role}>
          <input type="radio" name="role" value={role} defaultChecked={role === defaultValue} />
          <span>
            <b>{roleNames[role]}</b>
            <span className="small quiet">{roleMeanings[role]}</span>
          </span>
        </label>
      ))}
      {problem !== undefined && <p className="mantine-InputWrapper-error">{problem}</p>}
    </fieldset>
  );
}

/** The role that a form holds. */
export function roleIn(value: string | undefined): Role {
  return roles.find((role) => role === value) ?? 'reporter';
}
