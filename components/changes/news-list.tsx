import type { Change } from "@/domain/log/log-entry";
import { LevelMark } from "../ui/level-shape";
import { Sentence } from "./sentence";

type Line = Pick<Change, "level" | "subject" | "said" | "because" | "href">;

/** What differs, a sentence a line, each with the mark of its level. */
export const NewsList = ({ news, label }: { news: readonly Line[]; label?: string }) => (
  <ul aria-label={label} className="divide-y divide-line">
    {news.map((each) => (
      <li className="grid grid-cols-[18px_1fr] gap-x-2 py-1.5" key={`${each.href} ${each.said}`}>
        <LevelMark level={each.level} />
        <span className="min-w-0">
          <Sentence {...each} />
        </span>
      </li>
    ))}
  </ul>
);
