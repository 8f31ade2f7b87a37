import { TextField } from "./field";

type Props = { from?: { latitude: number | null; longitude: number | null }; children?: React.ReactNode };

/** Where on the earth, as far as anybody has said; `children` is what else is asked of it. */
export const PositionFields = ({ from, children }: Props) => (
  <div className={`grid grid-cols-2 gap-4 ${children ? "sm:grid-cols-3" : ""}`}>
    <TextField
      defaultValue={from?.latitude ?? ""}
      hint="Degrees north, such as 33.31."
      inputMode="decimal"
      label="Latitude"
      name="latitude"
      optional
    />
    <TextField
      defaultValue={from?.longitude ?? ""}
      hint="Degrees east, such as 44.37."
      inputMode="decimal"
      label="Longitude"
      name="longitude"
      optional
    />
    {children}
  </div>
);
