import { type AsOfParams, instantTextOf, withInstants } from "@/domain/time/as-of";
import { ActionForm } from "../form/action-form";
import type { FormAction } from "../form/form-state";
import { InstantField } from "../form/instant-field";
import { OnWatchField } from "../form/on-watch-field";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { CoverFields } from "./cover-fields";

type Props = {
  action: FormAction;
  asOf: AsOfParams;
  /** The number of the newest snapshot of the same two times; null without one. */
  taken: number | null;
  onWatch: string;
};

/** The form that takes a snapshot of the present, or of the two times in the address. */
export function TakeSnapshot({ action, asOf: { at, refused }, taken, onWatch }: Props) {
  const typed = refused?.typed ?? {
    effectiveAt: at ? instantTextOf(at.effectiveAt) : "",
    knownAt: at ? instantTextOf(at.knownAt) : "",
  };
  return (
    <Card aria-labelledby="take">
      <h2 className="mb-2 font-semibold" id="take">
        Take a snapshot
      </h2>
      {refused?.problems.map(({ field, message }) => (
        <p className="mb-2 font-semibold text-level-5" key={field} role="alert">
          {field === "effectiveAt" ? "The world at" : "As known at"}: {message}
        </p>
      ))}
      {at && (
        <p className="mb-2">
          {taken !== null && (
            <>
              <Link className="link" href={`/snapshot/${taken}`}>
                Snapshot {taken}
              </Link>{" "}
              has these two times.{" "}
            </>
          )}
          <Link className="link" href={withInstants("/", at)}>
            See the board of these times
          </Link>
        </p>
      )}
      <ActionForm
        action={action}
        key={`${typed.effectiveAt} ${typed.knownAt}`}
        label="Take a snapshot"
        submit="Take snapshot"
      >
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-1">
          <InstantField
            defaultValue={typed.effectiveAt}
            hint="Defaults to now."
            label="The world at"
            name="effectiveAt"
            optional
            placeholder="080134ZJAN20"
          />
          <InstantField
            defaultValue={typed.knownAt}
            hint="Defaults to everything known now."
            label="As known at"
            name="knownAt"
            optional
          />
        </div>
        <CoverFields />
        <OnWatchField onWatch={onWatch} />
      </ActionForm>
    </Card>
  );
}
