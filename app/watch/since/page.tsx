import { PlainPage } from "@/components/ui/plain-page";
import { SinceView } from "@/components/watch/since-view";
import { readSince } from "@/db/queries/log/since";
import { LONG } from "@/db/store";
import { desk } from "../../desk";

export const metadata = { title: "Since your last watch" };

export default async function SincePage() {
  const opened = await desk();
  const since = await opened.store.read((view) => readSince(view, opened), LONG);
  return (
    <PlainPage lead="What was recorded while you were away." title="Since your last watch">
      <SinceView onWatch={opened.actor} since={since} />
    </PlainPage>
  );
}
