import { StatusView } from "@/components/status/status-view";
import { readStatus } from "../_upkeep/readiness";
import { openedDesk } from "../desk";

export const metadata = { title: "Status" };

export default async function StatusPage() {
  const opened = await openedDesk();
  return (
    <StatusView
      now={Date.now()}
      signingKey={opened.store.signer().fingerprint}
      status={await readStatus(opened)}
    />
  );
}
