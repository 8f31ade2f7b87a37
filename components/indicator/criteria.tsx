import { LEVELS } from "@/domain/alert-level";
import type { Indicator } from "@/domain/definition/indicator";
import { LevelShape, levelColour } from "../ui/level-shape";

/** What each level takes, with the one that holds in bold. */
export function Criteria({ indicator, level }: { indicator: Indicator; level: number | null }) {
  return (
    <section aria-labelledby="criteria" className="card p-4">
      <h2 className="text-[15px] font-semibold" id="criteria">
        Criteria
      </h2>
      <dl className="mt-2 space-y-2">
        {LEVELS.map((row) => (
          <div
            className={`grid grid-cols-[110px_1fr] gap-x-3 ${row.level === level ? "font-semibold" : ""}`}
            key={row.level}
          >
            <dt className="flex items-center gap-1.5 self-start">
              <LevelShape level={row.level} size={12} />
              <span className={levelColour(row.level)}>{row.level}</span> {row.name}
            </dt>
            <dd className={row.level === level ? "" : "text-ink-2"}>
              {indicator.criteria[row.level - 1]}
              <span className="block text-xs font-normal text-ink-2">
                reviewed every {indicator.reviewHours[row.level - 1]} h
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
