import { type AlertLevel, levelNameOf } from "@/domain/alert-level";
import { LevelShape, levelColour } from "./level-shape";

/** A level by number, word, shape and colour. */
export function LevelBadge({ level, large = false }: { level: AlertLevel | null; large?: boolean }) {
  if (level === null)
    return (
      <span className="inline-flex items-center gap-2 text-ink-2">
        <LevelShape level={null} size={large ? 20 : 14} />
        <span className={large ? "text-base font-semibold" : ""}>Not assessed</span>
      </span>
    );
  return (
    <span className="inline-flex items-center gap-2">
      <span className={`font-semibold ${levelColour(level)} ${large ? "text-[44px] leading-[44px]" : ""}`}>
        {level}
      </span>
      <LevelShape level={level} size={large ? 18 : 14} />
      <span className={large ? "text-base font-semibold" : "font-semibold"}>{levelNameOf(level)}</span>
    </span>
  );
}
