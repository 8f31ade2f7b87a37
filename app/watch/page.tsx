import { cookies } from "next/headers";
import { KeepFresh } from "@/components/live/keep-fresh";
import { PresentOnly } from "@/components/time/as-of-context";
import { BrokenPage } from "@/components/time/broken-page";
import { PlainPage } from "@/components/ui/plain-page";
import { BrowserSection } from "@/components/watch/browser-section";
import { CurrentWatch } from "@/components/watch/current-watch";
import { HandOverSection } from "@/components/watch/hand-over-section";
import { HandoverList } from "@/components/watch/handover-list";
import { HandoverNotice } from "@/components/watch/handover-notice";
import { LogSection } from "@/components/watch/log-section";
import { QuestionSection, TaskSection } from "@/components/watch/open-sections";

import { LOG_LINES, readWatchPage } from "@/db/queries/watch/watch-page";
import { parseSkip } from "@/domain/list/list-page";
import { firstOfEach, type PageParams } from "../_as-of/as-of-params";
import { setPageStatus } from "../_response/page-status";
import { desk, THEME_COOKIE } from "../desk";
import { ask, chooseTheme, handOver, plan, sign, start, write } from "./actions";

export const metadata = { title: "Watch" };

export default async function WatchPage({ searchParams }: { searchParams: PageParams }) {
  const parsed = parseSkip(firstOfEach(await searchParams).skip);
  if (!parsed.ok) setPageStatus(422);
  const skip = parsed.ok ? parsed.value : 0;
  const opened = await desk();
  const { watch, pending, now, revision, questions, tasks, lines, handovers } = await opened.store.read(
    (view) => readWatchPage(view, opened, skip),
  );
  const theme = (await cookies()).get(THEME_COOKIE)?.value ?? "system";
  const shared = { now, onWatch: opened.actor };
  return (
    <>
      <KeepFresh revision={revision} />
      <PlainPage
        isWide
        lead="Who has the watch, its log, and what it hands over."
        link={["Since your last watch", "/watch/since"]}
        title="Watch"
      >
        <BrokenPage field="skip" first="/watch" problems={parsed.ok ? [] : parsed.problems} />
        {pending && <HandoverNotice pending={pending} />}
        <CurrentWatch {...shared} action={start} pending={pending} watch={watch} />
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr]">
          <div className="space-y-4 lg:col-start-2">
            <TaskSection {...shared} action={plan} entries={tasks} />
            <QuestionSection {...shared} action={ask} entries={questions} />
          </div>
          <div className="space-y-4 lg:col-start-1 lg:row-span-2 lg:row-start-1">
            <LogSection {...shared} action={write} lines={lines} rows={LOG_LINES} skipped={skip} />
            <HandoverList handovers={handovers} />
          </div>
          <div className="space-y-4 lg:col-start-2 lg:row-start-2">
            <HandOverSection {...shared} action={handOver} pending={pending} watch={watch} />
            <PresentOnly>
              <BrowserSection actions={{ sign, chooseTheme }} onWatch={opened.actor} theme={theme} />
            </PresentOnly>
          </div>
        </div>
      </PlainPage>
    </>
  );
}
