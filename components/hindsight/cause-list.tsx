import { recordKindOf } from "@/domain/difference/record-kind";
import type { Change } from "@/domain/log/log-entry";
import { spanOf, type Instant as UtcInstant } from "@/domain/time/time";
import { Sentence } from "../changes/sentence";
import { atDesk } from "../ui/desk-address";
import { Instant } from "../ui/instant";
import { LevelMark } from "../ui/level-shape";
import { Typed } from "../ui/typed";

type Props = { causes: Change[]; since: UtcInstant; label: string };

/** Later records: their kind, text, time and author, with links to their log entries. */
export const CauseList = ({ causes, since, label }: Props) => (
  <ol aria-label={label} className="divide-y divide-line">
    {causes.map((cause) => (
      <li className="grid grid-cols-[18px_1fr] gap-x-2 py-1.5" key={cause.seq}>
        <LevelMark level={cause.level} />
        <span className="min-w-0">
          <b>{recordKindOf(cause.action)}:</b> <Sentence {...cause} />{" "}
          <span className="text-[13.5px] text-ink-2">
            · recorded <Instant at={cause.recordedAt} /> by <Typed>{cause.recordedBy}</Typed>,{" "}
            {spanOf(cause.recordedAt - since)} later ·{" "}
            <a className="link" href={atDesk(`/log?after=${cause.seq + 1}`)}>
              entry {cause.seq}
            </a>
          </span>
        </span>
      </li>
    ))}
  </ol>
);
