import { Card } from "../ui/card";
import { atDesk } from "../ui/desk-address";

type Props = { number: number; formats: readonly { name: string; title: string }[] };

/** A snapshot as a file, in every format. */
export const SnapshotDownloads = ({ number, formats }: Props) => (
  <Card aria-labelledby="download" className="no-print">
    <h2 className="font-semibold" id="download">
      Download
    </h2>
    <ul aria-label="Formats" className="mt-2 grid grid-cols-2 gap-2">
      {formats.map(({ name, title }) => {
        const [short = title, ...rest] = title.split(",");
        return (
          <li key={name}>
            <a
              className="button w-full"
              download
              href={atDesk(`/api/snapshot?format=${name}&number=${number}`)}
              title={title}
            >
              {short}
              <span className="sr-only">,{rest.join(",")}</span>
            </a>
          </li>
        );
      })}
    </ul>
    <p className="mt-2 text-xs leading-5 text-ink-2">
      The same snapshot always gives the same file, to the last byte.
    </p>
  </Card>
);
