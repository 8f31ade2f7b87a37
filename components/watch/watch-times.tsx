import { TextField } from "../form/field";

/** From when, and planned until when, a watch is stood. */
export const WatchTimes = () => (
  <div className="grid gap-4 sm:grid-cols-2">
    <TextField
      hint="Defaults to now."
      label="From (UTC)"
      name="effectiveAt"
      optional
      placeholder="090600ZJAN20"
    />
    <TextField
      hint="When you expect to hand over."
      label="Planned until (UTC)"
      name="plannedUntilAt"
      optional
    />
  </div>
);
