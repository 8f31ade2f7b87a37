import { EXAMPLE_WORDS } from "@/domain/snapshot/snapshot-notice";

type Props = { condition: { status: "ok" } | { status: "read-only" | "failed"; message: string } };

/** Shown on every page while nothing can be stored: why, and what to do. */
export function ConditionStrip({ condition }: Props) {
  if (condition.status === "ok") return null;
  return (
    <aside
      aria-label="The database of this desk"
      className="hatched border-y-4 border-double border-ink-1 bg-card px-4 py-3 text-[15px] leading-6 sm:px-6"
      data-condition={condition.status}
    >
      <p className="font-semibold" role="alert">
        {condition.status === "failed" ? "This desk has failed. " : "This desk is read-only. "}
        {condition.message}
      </p>
    </aside>
  );
}

/** Shown on every page of the example desk. */
export function ExampleStrip() {
  return (
    <aside aria-label="About this desk" className="border-b border-line bg-notice">
      <p className="mx-auto max-w-[1600px] px-4 py-1 text-xs leading-[18px] sm:px-6">
        <b data-notice>{EXAMPLE_WORDS.title}</b> <span className="text-ink-2">{EXAMPLE_WORDS.text}</span>
      </p>
    </aside>
  );
}
