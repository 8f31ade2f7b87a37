import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { connection } from "next/server";
import { ClockBanner } from "@/components/clock/clock-banner";
import { ExerciseStrip } from "@/components/exercise/exercise-strip";
import { ClosedDesk } from "@/components/form/closed-desk";
import { SavedNotice } from "@/components/form/saved-notice";
import { AfterPage } from "@/components/live/after-page";
import { EarlyKeys } from "@/components/live/early-keys";
import { STATUS_INTERVAL_MS } from "@/components/live/status-interval";
import { StatusBanner } from "@/components/status/status-banner";
import { comparisonHref, deskBase } from "@/components/ui/desk-address";
import { ConditionStrip, ExampleStrip } from "@/components/ui/desk-notices";
import { Header } from "@/components/ui/header";
import { PageStyle } from "@/components/ui/page-style";
import { WrongClocks } from "@/components/ui/wrong-clock";
import { readClockState } from "@/db/queries/desk/clock";
import { readSavedChange } from "@/db/queries/log/saved-change";
import { MINUTE_MS } from "@/domain/time/time";
import { readSaved } from "./_forms/submit-form";
import { undo } from "./_forms/undo";
import { noteHolds } from "./_response/current-response";
import { readRecentStatus } from "./_upkeep/readiness";
import { confirmHere } from "./clock/actions";
import { desk, openedDesk, THEME_COOKIE } from "./desk";
import { setLevelHere } from "./indicators/[id]/actions";
import { readReviewCount } from "./review/review-count";

export async function generateMetadata(): Promise<Metadata> {
  const { exercise } = await openedDesk();
  return {
    title: { default: "", template: exercise ? "EXERCISE · %s" : "%s · Watchfloor" },
    description: "Threat indicators with their alert levels, why, and since when.",
  };
}

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  await connection();
  const opened = await desk();
  const { store, profile, actor, now, exercise } = opened;
  // An unreadable database is reported by the page itself.
  const [status, clock] = await Promise.all([
    readRecentStatus(opened),
    store.read((view) => readClockState(view, opened)).catch(() => undefined),
  ]);
  const hasFailed = status.status === "failed";
  const wrong = (clock?.mends ?? []).map(({ clockAt, recordedAt }) => ({ clockAt, recordedAt }));
  const written = await readSaved();
  const saved =
    written && (await store.read((view) => readSavedChange(view, written)).catch(() => undefined));
  const isEnded = exercise?.state() === "ended";
  // The page shows what minute it is, ages as of then, and whether a check of the desk fails.
  noteHolds(Math.min(MINUTE_MS - (now() % MINUTE_MS), STATUS_INTERVAL_MS));
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  return (
    <html data-base={deskBase() || undefined} data-desk={profile.id} data-theme={theme} lang="en">
      <head>
        <EarlyKeys nonce={await readNonce()} />
        <PageStyle />
        {/* Painted in one piece: on a phone its parts wrap, and what is below would move. */}
        <link blocking="render" href="#desk-head" rel="expect" />
      </head>
      <body className="flex min-h-screen flex-col" data-on-watch={actor}>
        <ReviewHeader now={now()} onWatch={actor} timeZone={profile.timeZone} />
        {exercise && (
          <ExerciseStrip
            clock={{ nowAt: now(), speed: exercise.runsAt(), exerciseState: exercise.state() }}
            comparisonHref={comparisonHref()}
            name={exercise.name}
          />
        )}
        <ConditionStrip condition={store.condition()} />
        {profile.isExample && <ExampleStrip />}
        {hasFailed && store.condition().status === "ok" && <StatusBanner />}
        {clock && <ClockBanner confirm={confirmHere.bind(null, null)} onWatch={actor} state={clock} />}
        <div className="flex grow flex-col" id="content">
          <WrongClocks mends={wrong}>
            <ClosedDesk isClosed={isEnded}>{children}</ClosedDesk>
          </WrongClocks>
        </div>
        <SavedNotice leftMs={written?.leftMs ?? 0} saved={saved} undo={undo} />
        <AfterPage hasFailed={hasFailed} onWatch={actor} setLevel={isEnded ? null : setLevelHere} />
      </body>
    </html>
  );
}

/** The head of the page. It reads beside the page, which needs not wait for it to begin. */
const ReviewHeader = async (props: Omit<React.ComponentProps<typeof Header>, "toReview">) => (
  <Header {...props} toReview={await readReviewCount()} />
);

/** The nonce of this answer's scripts, which its policy names. */
const readNonce = async (): Promise<string> =>
  /'nonce-([^']+)'/.exec((await headers()).get("content-security-policy") ?? "")?.[1] ?? "";
