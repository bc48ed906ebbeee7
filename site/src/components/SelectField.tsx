import { type ReactNode, useId } from 'react';

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
  readonly className?: string;
}

/** A select with its label above it. What is picked stands out: a filter in force is not to be overlooked. */
export function SelectField({
  label,
  value,
  options,
  onChange,
  className = '',
}: SelectFieldProps): ReactNode {
  const id = useId();
  return (
    <div className={`table-field ${className}`}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        data-picked={value !== ''}
        onChange={({ target }) => onChange(target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
