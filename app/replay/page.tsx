import { ReplayForm } from "@/components/replay/replay-form";
import { ReplayView } from "@/components/replay/replay-view";
import { PlainPage } from "@/components/ui/plain-page";
import { readReplay } from "@/db/queries/board/replay";
import { LONG } from "@/db/store";
import { placeAt, replayHref } from "@/domain/replay/replay";
import { parseReplayParams } from "@/domain/replay/replay-params";
import { firstOfEach, type PageParams, readHorizon } from "../_as-of/as-of-params";
import { setPageStatus } from "../_response/page-status";
import { desk } from "../desk";
import { REPLAY_DAYS, readPicture } from "./picture";
import { PlayWithoutScript } from "./play-without-script";

export const metadata = { title: "Replay" };

export default async function ReplayPage({ searchParams }: { searchParams: PageParams }) {
  const typed = firstOfEach(await searchParams);
  const { now, keptFrom } = await readHorizon();
  const parsed = parseReplayParams(typed, now, keptFrom);
  const form = <ReplayForm now={now} problems={parsed.ok ? [] : parsed.problems} typed={typed} />;
  if (!parsed.ok) {
    setPageStatus(422);
    return <PlainPage title="This period cannot be played">{form}</PlainPage>;
  }
  const opened = await desk();
  const { replay, first } = await opened.store.read(async (view) => {
    const replay = await readReplay(view, parsed.value);
    const place = placeAt(replay.frames, parsed.value.at);
    return { replay, first: { place, ...(await readPicture(view, opened, replay, place)) } };
  }, LONG);
  return (
    <>
      {parsed.value.isPlaying && <PlayWithoutScript place={first.place} replay={replay} />}
      <ReplayView
        days={REPLAY_DAYS}
        first={first}
        key={replayHref(replay, parsed.value.at)}
        now={now}
        replay={replay}
      >
        {form}
      </ReplayView>
    </>
  );
}
