import { elsewhereWordsOf, type FileElsewhere } from "@/domain/import/sent-file";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Typed } from "../ui/typed";

/** Files that were sent to other servers of the desk: where each is, and what to do. Nothing where there is none. */
export function FilesElsewhere({ files }: { files: readonly FileElsewhere[] }) {
  if (files.length === 0) return null;
  return (
    <Card aria-labelledby="elsewhere">
      <h2 className="font-semibold" id="elsewhere">
        Files on other servers
      </h2>
      <ul className="mt-1">
        {files.map((file) => (
          <li className="border-line py-2 [overflow-wrap:anywhere] [&+&]:border-t" key={file.id}>
            <Typed>{file.fileName}</Typed>
            <span className="text-ink-2">
              {file.by && (
                <>
                  {" "}
                  by <Typed>{file.by}</Typed>
                </>
              )}
              {file.sentAt !== null && (
                <>
                  , sent <Instant at={file.sentAt} />
                </>
              )}
            </span>
            <p>{elsewhereWordsOf(file)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
