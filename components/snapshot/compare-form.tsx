import { Card } from "../ui/card";
import { atDesk } from "../ui/desk-address";

type Props = {
  first: number | string;
  second: number | string;
  greatest: number;
  problem?: string | undefined;
};

/** Asks for two snapshots by their numbers, to see what changed between them. */
export const CompareForm = ({ first, second, greatest, problem }: Props) => (
  <Card aria-labelledby="compare" className="no-print">
    <h2 className="font-semibold" id="compare">
      Compare two snapshots
    </h2>
    <form action={atDesk("/snapshot/compare")} className="mt-2 flex items-end gap-2" method="get">
      <NumberField greatest={greatest} label="From" name="first" value={first} />
      <NumberField greatest={greatest} label="To" name="second" value={second} />
      <button className="button min-h-[42px]" type="submit">
        Compare
      </button>
    </form>
    {problem && (
      <p className="mt-1 text-[13.5px] font-semibold leading-5 text-level-5" role="alert">
        {problem}
      </p>
    )}
  </Card>
);

type FieldProps = { label: string; name: string; value: number | string; greatest: number };

const NumberField = ({ label, name, value, greatest }: FieldProps) => (
  <label className="block w-24 min-w-0 text-[13.5px] leading-5">
    {label}
    <input
      autoComplete="off"
      className="input mt-0.5"
      defaultValue={value}
      inputMode="numeric"
      max={greatest}
      min={1}
      name={name}
      type="number"
    />
  </label>
);
