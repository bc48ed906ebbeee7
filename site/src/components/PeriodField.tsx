import { type ReactNode, useId } from 'react';
import { readSpan, writeSpan } from '../table/days.ts';
import { SelectField } from './SelectField.tsx';

interface PeriodFieldProps {
  readonly label: string;
  /** As the address has it: `2026-Q3`, `2026-07-01..`; '' for all days. */
  readonly value: string;
  /** Quarters and months to pick from. */
  readonly spans: readonly string[];
  readonly onChange: (value: string) => void;
}

/** Picks days: a quarter or a month by its name, or any first and last day. */
export function PeriodField({ label, value, spans, onChange }: PeriodFieldProps): ReactNode {
  const span = readSpan(value) ?? { from: '', to: '' };
  const named = value === '' || spans.includes(value);
  const options = [...(named ? spans : [value, ...spans])].map((text) => ({
    value: text,
    text: text === value && !named ? 'other days' : text,
  }));
  return (
    <>
      <SelectField
        label={label}
        value={value}
        options={[{ value: '', text: 'all' }, ...options]}
        onChange={onChange}
      />
      <DayField
        label={`${label} from`}
        value={span.from}
        onChange={(from) => onChange(writeSpan({ ...span, from }))}
      />
      <DayField
        label={`${label} to`}
        value={span.to}
        onChange={(to) => onChange(writeSpan({ ...span, to }))}
      />
    </>
  );
}

/** The places of its fields, while they are empty. */
export function PeriodPlaces(): ReactNode {
  return (
    <>
      <div className="table-field" />
      <div className="table-field" />
      <div className="table-field" />
    </>
  );
}

function DayField({
  label,
  value,
  onChange,
}: Pick<PeriodFieldProps, 'label' | 'value' | 'onChange'>): ReactNode {
  const id = useId();
  return (
    <div className="table-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        data-picked={value !== ''}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
