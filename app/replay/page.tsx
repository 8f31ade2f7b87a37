import { ReplayForm } from "@/components/replay/replay-form";
import { ReplayView } from "@/components/replay/replay-view";
import { PlainPage } from "@/components/ui/plain-page";
import { readReplay } from "@/db/queries/board/replay";
import { askedReplayOf } from "@/domain/replay/asked-replay";
import { placeAt, replayHref } from "@/domain/replay/replay";
import { firstOfEach, type PageParams, readHorizon } from "../_as-of/as-of-params";
import { setPageStatus } from "../_response/page-status";
import { desk } from "../desk";
import { REPLAY_DAYS, readPicture, readStepNews } from "./picture";
import { PlayWithoutScript } from "./play-without-script";

export const metadata = { title: "Replay" };

export default async function ReplayPage({ searchParams }: { searchParams: PageParams }) {
  const typed = firstOfEach(await searchParams);
  const { now, keptFrom } = await readHorizon();
  const parsed = askedReplayOf(typed, now, keptFrom);
  const form = <ReplayForm now={now} problems={parsed.ok ? [] : parsed.problems} typed={typed} />;
  if (!parsed.ok) {
    setPageStatus(422);
    return <PlainPage title="This period can not be played">{form}</PlainPage>;
  }
  const opened = await desk();
  const replay = await readReplay(opened, parsed.value);
  const place = placeAt(replay.frames, parsed.value.at);
  const picture = await readPicture(opened, replay, place);
  const news = await readStepNews(opened, replay, place, picture);
  const first = { place, picture, news };
  return (
    <>
      {parsed.value.isPlaying && <PlayWithoutScript place={place} replay={replay} />}
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
