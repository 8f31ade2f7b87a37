import { EXAMPLE_WORDS } from "@/domain/example";

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
