import type { Change } from "@/domain/log/log-entry";
import { Instant } from "../ui/instant";
import { LevelMark } from "../ui/level-shape";
import { Sentence } from "./sentence";

type Props = {
  change: Pick<Change, "level" | "recordedAt" | "recordedBy" | "subject" | "said" | "because" | "href">;
};

/** A change as a line of a list, with its recorded time and author. */
export const ChangeLine = ({ change }: Props) => (
  <li className="grid grid-cols-[18px_1fr] gap-x-2 py-1.5 sm:grid-cols-[18px_118px_1fr]">
    <LevelMark level={change.level} />
    <span className="text-ink-2">
      <Instant at={change.recordedAt} />
    </span>
    <span className="col-start-2 min-w-0 break-words sm:col-start-3">
      <Sentence {...change} /> <span className="text-[13.5px] text-ink-2">({change.recordedBy})</span>
    </span>
  </li>
);
