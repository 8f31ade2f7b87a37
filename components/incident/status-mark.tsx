import type { Incident } from "@/domain/incident/incident";

/** The sign and the word of each status; a word alone where it is the usual one. */
const SIGNS = { reported: "○", confirmed: "●", disputed: "◐", retracted: "✕", merged: "⇢" } as const;

/** How far the desk believes that it happened, or that it takes it back. */
export function StatusMark({ incident: { act, status } }: { incident: Pick<Incident, "act" | "status"> }) {
  const word = act === "retracted" || act === "merged" ? act : status;
  return (
    <span className="whitespace-nowrap text-[13.5px] text-ink-2">
      <span aria-hidden="true">{SIGNS[word]}</span> {word}
    </span>
  );
}
