import { DIGEST_WORDS } from "@/domain/snapshot/digest-words";
import { groupedFingerprintOf } from "@/domain/snapshot/signature";
import type { StoredSnapshot } from "@/domain/snapshot/snapshot";
import { withInstants } from "@/domain/time/as-of";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";

/** `signedBy` is the fingerprint of the key that signed it when it was taken; null for one that was not signed. */
type Props = { snapshot: StoredSnapshot; signedBy: string | null };

/** What identifies a snapshot and proves that it was not changed. */
export function SnapshotFacts({ snapshot, signedBy }: Props) {
  const { id, takenAt, takenBy, effectiveAt, knownAt, revision, policy, digest, recordHead } = snapshot;
  const at = { effectiveAt: Date.parse(effectiveAt), knownAt: Date.parse(knownAt) };
  return (
    <Card aria-labelledby="facts">
      <h2 className="font-semibold" id="facts">
        What it is
      </h2>
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-[13.5px] leading-5 [&_dt]:text-ink-2">
        <dt>The world at</dt>
        <dd>
          <Instant at={at.effectiveAt} />
        </dd>
        <dt>As known at</dt>
        <dd>
          <Instant at={at.knownAt} />
        </dd>
        <dt>Taken</dt>
        <dd>
          <Instant at={Date.parse(takenAt)} /> by <Typed>{takenBy}</Typed>
        </dd>
        <dt>Log entry</dt>
        <dd>{revision}</dd>
        <dt>Policy</dt>
        <dd>
          {policy.name}, version {policy.version}
        </dd>
      </dl>
      <p className="no-print mt-2 text-[13.5px] leading-5">
        <Link className="link" href={withInstants("/", at)}>
          Board of these times
        </Link>
      </p>
      <h3 className="mt-3 text-[13.5px] font-semibold leading-5">
        {signedBy ? "Signed when it was taken" : "Not signed"}
      </h3>
      {signedBy ? (
        <p className="text-xs leading-5 text-ink-2">
          Key <span className="font-mono text-ink-1">{groupedFingerprintOf(signedBy)}</span>. Whoever receives
          a copy confirms these digits with the desk.
        </p>
      ) : (
        <p className="text-xs leading-5 text-ink-2">
          It was taken before this desk signed. Its digest still shows whether a copy was changed.
        </p>
      )}
      <h3 className="mt-3 text-[13.5px] font-semibold leading-5">Digest</h3>
      <p className="break-all font-mono text-xs leading-5">{digest}</p>
      <p className="text-xs leading-5 text-ink-2">
        {DIGEST_WORDS}. A whole copy with another digest was changed.
      </p>
      {recordHead && (
        <>
          <h3 className="mt-2 text-[13.5px] font-semibold leading-5">Record before it</h3>
          <p className="break-all font-mono text-xs leading-5">{recordHead.seal}</p>
          <p className="text-xs leading-5 text-ink-2">
            Seal of entry {recordHead.revision}, key {recordHead.keyFingerprint}
          </p>
        </>
      )}
      <p className="mt-2 break-all text-xs leading-5 text-ink-2">Id {id}</p>
    </Card>
  );
}
