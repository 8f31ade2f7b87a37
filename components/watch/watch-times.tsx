import { InstantField } from "../form/instant-field";

/** From when, and planned until when, a watch is stood. */
export const WatchTimes = () => (
  <div className="grid gap-4 sm:grid-cols-2">
    <InstantField
      hint="Defaults to now."
      label="From"
      name="effectiveAt"
      optional
      placeholder="090600ZJAN20"
    />
    <InstantField hint="When you expect to hand over." label="Planned until" name="plannedUntilAt" optional />
  </div>
);
