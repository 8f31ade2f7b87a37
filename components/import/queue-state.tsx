import { placeWordsOf, type QueuedFile } from "@/domain/import/import-queue";
import { AutoRefresh } from "./auto-refresh";
import { Progress } from "./progress";

type Props = {
  queued: QueuedFile;
  /** The progress: `share` from 0 to 1, and the rows so far in words. */
  share: number;
  rows: string;
};

/** The status of a file in the queue: its place, its progress, or why it failed. */
export function QueueState({ queued: { entry, place }, share, rows }: Props) {
  const words = placeWordsOf(entry.act, place);
  if (place.state === "failed")
    return (
      <div role="alert">
        <p className="font-semibold">{words}</p>
        <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{place.why}</p>
      </div>
    );
  return (
    <>
      <AutoRefresh />
      {place.state === "waiting" ? (
        <p className="font-semibold" role="status">
          {words}
        </p>
      ) : (
        <Progress label={words} share={share} words={rows ? `${words}: ${rows}` : words} />
      )}
    </>
  );
}
