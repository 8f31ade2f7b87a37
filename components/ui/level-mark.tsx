import type { AlertLevel } from "@/domain/alert-level";
import { LevelShape } from "./level-shape";

/** The mark before a line of news: the shape of its level, or a dot. */
export const LevelMark = ({ level }: { level: AlertLevel | null }) => (
  <span className="pt-0.5">
    {level === null ? (
      <svg aria-hidden="true" className="inline-block" height="12" viewBox="0 0 12 12" width="12">
        <circle className="fill-ink-3" cx="6" cy="6" r="2.5" />
      </svg>
    ) : (
      <LevelShape level={level} size={12} />
    )}
  </span>
);
