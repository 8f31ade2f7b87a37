import { PlainPage } from "@/components/ui/plain-page";
import { SinceView, SinceWhen } from "@/components/watch/since-view";
import { readSince } from "@/db/queries/log/since";
import { LONG } from "@/db/store";
import { desk } from "../../desk";

export const metadata = { title: "Since your last watch" };

export default async function SincePage() {
  const opened = await desk();
  const since = await opened.store.read((view) => readSince(view, opened), LONG);
  return (
    <PlainPage
      isWide
      lead={<SinceWhen onWatch={opened.actor} since={since} />}
      link={["Watch", "/watch"]}
      title="Since your last watch"
    >
      <SinceView since={since} />
    </PlainPage>
  );
}
