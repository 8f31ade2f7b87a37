import type { FileStatus } from "@/domain/import/import-status";
import type { Instant as UtcInstant } from "@/domain/time/time";
import type { FormAction } from "../form/form-state";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";
import { AutoRefresh } from "./auto-refresh";
import { CancelForm } from "./cancel-form";
import { StatusWords } from "./status-words";

/** An uploaded file, or an import being undone, and its status. */
export type FileInProgress = {
  id: string;
  fileName: string;
  by: string;
  sentAt: UtcInstant | null;
  status: FileStatus;
  isMoving: boolean;
  /** It is not on the desk yet, and can be cancelled here. */
  isUpload: boolean;
};

const REMOVED = "Cancel this import? The file is removed; nothing of it is stored.";

/** Files that are waiting, running, or checked and not imported. */
export function FilesInProgress({ files, cancel }: { files: readonly FileInProgress[]; cancel: FormAction }) {
  if (files.length === 0) return <HowItGoes />;
  return (
    <Card aria-labelledby="in-progress">
      {files.some(({ isMoving }) => isMoving) && <AutoRefresh />}
      <h2 className="font-semibold" id="in-progress">
        Files in progress
      </h2>
      <ul className="mt-1">
        {files.map(({ id, fileName, by, sentAt, status, isUpload }) => (
          <li
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-line py-2 [&+&]:border-t"
            key={id}
          >
            <div className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
              <Link className="link" href={isUpload ? `/import/${id}` : `/imports/${id}`}>
                <Typed>{fileName}</Typed>
              </Link>
              {by && (
                <span className="text-ink-2">
                  {" "}
                  by <Typed>{by}</Typed>
                </span>
              )}
              {sentAt !== null && (
                <span className="text-ink-2">
                  , sent <Instant at={sentAt} />
                </span>
              )}
              <StatusWords {...status} />
            </div>
            {isUpload && (
              <CancelForm action={cancel} id={id} label={`Cancel import of ${fileName}`}>
                {REMOVED}
              </CancelForm>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What happens to a file, while none is here. */
const HowItGoes = () => (
  <Card aria-labelledby="how">
    <h2 className="font-semibold" id="how">
      How it works
    </h2>
    <ol className="mt-1 list-decimal space-y-1 pl-5 text-ink-2">
      <li>Send a file. Its format is detected, or you map its columns.</li>
      <li>See which rows are new, changed or refused, and why. Nothing is stored yet.</li>
      <li>Import it. An import can be undone as a whole.</li>
    </ol>
    <p className="mt-2">
      <Link className="link" href="/help/import">
        Formats that can be imported
      </Link>
    </p>
  </Card>
);
