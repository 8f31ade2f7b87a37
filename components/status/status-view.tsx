import type { BackupFile } from "@/domain/backup/backup-file";
import type { BackupRun } from "@/domain/backup/backup-run";
import { groupedFingerprintOf } from "@/domain/snapshot/signature";
import type { Readiness, ReadyStatus } from "@/domain/status/check";
import type { Instant } from "@/domain/time/time";
import { Card } from "../ui/card";
import { PlainPage } from "../ui/plain-page";
import { BackupList } from "./backup-list";
import { CheckList } from "./check-list";
import { CheckMark } from "./check-sign";

type Props = {
  status: Readiness & { backups: BackupFile[]; runs: BackupRun[] };
  now: Instant;
  /** The fingerprint of the key that signs snapshots and exports; null when it cannot be read. */
  signingKey: string | null;
};

const LEADS: Record<ReadyStatus, string> = {
  ok: "Everything is working.",
  warning: "The desk is working, but something needs attention soon.",
  failed: "Something has failed. The first check below says what, and what to do.",
};

/** The state of the desk itself: every check, and the backups. */
export const StatusView = ({ status: { status, checks, backups, runs }, now, signingKey }: Props) => (
  <PlainPage
    isWide
    lead={
      <>
        <CheckMark status={status} />. {LEADS[status]} Times are in UTC, by this machine's clock.
      </>
    }
    title="Status"
  >
    <CheckList checks={checks} />
    <Card aria-labelledby="signing-key">
      <h2 className="font-semibold" id="signing-key">
        Key that signs snapshots and exports
      </h2>
      {signingKey === null ? (
        <p>The key cannot be read: see the checks above.</p>
      ) : (
        <p>
          Fingerprint <span className="font-mono">{groupedFingerprintOf(signingKey)}</span>. Whoever receives
          a file asks you for these digits by telephone or in person, and compares.
        </p>
      )}
    </Card>
    <Card aria-labelledby="backup-list" className="space-y-2">
      <h2 className="font-semibold" id="backup-list">
        Backups of this desk
      </h2>
      <p>
        The server makes a backup every night, checks it, and keeps the newest ones. Copy one to another
        machine from time to time: a backup on the same disk is lost with the disk.
      </p>
      <BackupList backups={backups} now={now} runs={runs} />
    </Card>
  </PlainPage>
);
