import type { FoundState } from "@/domain/search/search";

const WORDS = {
  replaced: "↺ replaced since",
  retired: "◌ retired",
  merged: "⇢ merged",
  retracted: "✕ retracted",
} as const;

/** What became of what was found, in words; nothing when it stands. */
export const FoundStateMark = ({ state }: { state: FoundState }) =>
  state === "standing" ? null : (
    <span className="whitespace-nowrap font-semibold text-ink-2">{WORDS[state]}</span>
  );
