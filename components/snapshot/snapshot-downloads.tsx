import type { StoredSnapshot } from "@/domain/snapshot/snapshot";
import { Card } from "../ui/card";
import { atDesk } from "../ui/desk-address";
import { ChoiceFields } from "./choice-fields";

/** `isSignedBeside`: its signature is a file of its own. */
type Format = { name: string; title: string; isSignedBeside: boolean };
type Props = { snapshot: StoredSnapshot; formats: readonly Format[] };

/** Two columns of buttons; the last of an odd number has its line to itself. */
const BUTTONS = "grid grid-cols-2 gap-2 [&>:last-child:nth-child(odd)]:col-span-2";

const shortOf = ({ title }: Format) => title.split(",")[0];

/** A snapshot as a file, in every format: whole, or with what is chosen. */
export const SnapshotDownloads = ({ snapshot, formats }: Props) => (
  <Card aria-labelledby="download" className="no-print">
    <h2 className="font-semibold" id="download">
      Download
    </h2>
    <ul aria-label="Formats" className={`mt-2 ${BUTTONS}`}>
      {formats.map((format) => (
        <li key={format.name}>
          <a
            className="button w-full"
            download
            href={atDesk(`/api/snapshot?format=${format.name}&number=${snapshot.number}`)}
            title={format.title}
          >
            {shortOf(format)}
            <span className="sr-only">,{format.title.split(",").slice(1).join(",")}</span>
          </a>
        </li>
      ))}
    </ul>
    <p className="mt-2 text-xs leading-5 text-ink-2">
      Each file is signed: <code>npm run verify -- FILE</code> says whether it is as the desk wrote it. The
      same snapshot always gives the same file, to the last byte.
      {formats
        .filter(({ isSignedBeside }) => isSignedBeside)
        .map((format) => (
          <a
            className="link block py-0.5"
            download
            href={atDesk(`/api/snapshot?format=${format.name}&number=${snapshot.number}&signature=only`)}
            key={format.name}
          >
            Signature of the {shortOf(format)}, a file beside it
          </a>
        ))}
    </p>
    <details className="mt-1 text-[13.5px] leading-5">
      <summary className="py-1">Leave something out</summary>
      <ChoiceForm formats={formats} snapshot={snapshot} />
    </details>
  </Card>
);

/** Chooses what goes in, and downloads it. What is left out is named in the file, with how much it was. */
const ChoiceForm = ({ snapshot, formats }: Props) => (
  <form
    action={atDesk("/api/snapshot")}
    aria-label="Leave something out"
    className="space-y-3 pt-1"
    method="get"
  >
    <input name="number" type="hidden" value={snapshot.number} />
    <ChoiceFields categories={snapshot.categories.map(({ id, name }) => ({ id, name }))} />
    <div>
      <p className="mb-1 text-xs leading-5 text-ink-2">
        The file says what was left out and how much; the rest can still be verified.
      </p>
      <div className={BUTTONS}>
        {formats.map((format) => (
          <button className="button" key={format.name} name="format" type="submit" value={format.name}>
            {shortOf(format)}
          </button>
        ))}
      </div>
    </div>
  </form>
);
