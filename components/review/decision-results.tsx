import type { Fate } from "./use-decisions";

const STATES: Record<Fate["state"], string> = {
  saving: "saving …",
  stored: "stored",
  refused: "not stored",
  unknown: "not known to be stored",
};

/** The decisions made since the page was opened, newest first, with their outcomes. */
export const DecisionResults = ({ fates }: { fates: readonly Fate[] }) => (
  <section aria-label="Decided" className={fates.length === 0 ? "sr-only" : "mt-4"}>
    {fates.length > 0 && <h2 className="text-[15px] font-semibold">Decided on this page</h2>}
    <p className="sr-only" role="status">
      {fates[0] && `${fates[0].name}: ${fates[0].what}, ${STATES[fates[0].state]}`}
    </p>
    <ul className="mt-1 text-ink-2">
      {fates.map(({ id, name, what, state }) => (
        <li key={id}>
          {name}: {what}, <b className={state === "stored" ? "font-normal" : ""}>{STATES[state]}</b>
        </li>
      ))}
    </ul>
  </section>
);
