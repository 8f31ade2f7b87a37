import type { AlertLevel } from "../alert-level";
import type { Board } from "../board/board";
import { newsOf } from "../difference/difference-news";
import type { Change } from "../log/log-entry";

/** A change during a replay, as a sentence. */
export type ReplayNews = Pick<Change, "level" | "subject" | "said" | "because" | "href">;

/**
 * What changed between two frames of a replay.
 * Shape: levels of categories and freshness first, then what was recorded, oldest first. `changes` that the first board
 *        knows are left out.
 */
export function replayNewsOf(before: Board, after: Board, changes: readonly Change[]): ReplayNews[] {
  const moved = [...newsOf(before, after).values()]
    .flat()
    .filter(({ kind }) => kind === "roll-up" || kind === "freshness");
  const recorded = changes.filter(({ recordedAt }) => recordedAt > before.knownAt);
  return [...moved, ...recorded.reverse()].map(plainOf);
}

const plainOf = ({ level, subject, said, because, href }: ReplayNews): ReplayNews => ({
  level,
  subject,
  said,
  because,
  href,
});

/** Most sentences in one announcement. */
const ANNOUNCED_COUNT = 3;

/** News as one announcement for screen readers, without the reasons. */
export function spokenNewsOf(
  news: readonly { level: AlertLevel | null; subject: string; said: string }[],
): string {
  const values = news.slice(0, ANNOUNCED_COUNT).map(({ subject, said: words }) => `${subject} ${words}.`);
  const more = news.length - values.length;
  return [...values, ...(more > 0 ? [`And ${more} more.`] : [])].join(" ");
}
