import type { Version } from "@/domain/definition/definition";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { PlainPage } from "../ui/plain-page";
import { Typed } from "../ui/typed";

/** What stands in the place of a page whose category was taken off the board. */
export function RetiredNotice({ version }: { version: Version & { name: string } }) {
  return (
    <PlainPage title={version.name}>
      <p>
        This category was retired by <Typed>{version.recordedBy}</Typed> at{" "}
        <Instant at={version.recordedAt} />
        {version.reason && `: ${version.reason}`}. Its history is kept.
      </p>
      <p>
        <Link className="link" href="/categories">
          Bring it back on the Categories page
        </Link>
      </p>
    </PlainPage>
  );
}
