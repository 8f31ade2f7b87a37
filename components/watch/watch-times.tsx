import { InstantField } from "../form/instant-field";

/** The start and planned end of a watch. */
export const WatchTimes = () => (
  <div className="grid gap-4 sm:grid-cols-2">
    <InstantField
      hint="Defaults to now."
      label="From"
      name="effectiveAt"
      optional
      placeholder="090600ZJAN20"
    />
    <InstantField
      hint="When you expect to hand over."
      isAhead
      label="Planned until"
      name="plannedUntilAt"
      optional
    />
  </div>
);
