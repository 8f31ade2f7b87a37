import { StatusView } from "@/components/status/status-view";
import { readSigningKey, readStatus } from "../_upkeep/readiness";
import { openedDesk } from "../desk";

export const metadata = { title: "Status" };

export default async function StatusPage() {
  const opened = await openedDesk();
  return (
    <StatusView
      now={Date.now()}
      signingKey={(await readSigningKey(opened)).fingerprint}
      status={await readStatus(opened)}
    />
  );
}
