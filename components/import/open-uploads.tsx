import { Link } from "../ui/link";
import { Typed } from "../ui/typed";

/** Files that were sent and neither stored nor given up. */
export function OpenUploads({
  uploads,
}: {
  uploads: readonly { id: string; fileName: string; by: string }[];
}) {
  if (uploads.length === 0) return null;
  return (
    <section aria-labelledby="open" className="card p-4">
      <h2 className="font-semibold" id="open">
        Sent, and not finished
      </h2>
      <ul className="mt-1 list-disc pl-5">
        {uploads.map(({ id, fileName, by }) => (
          <li key={id}>
            <Link className="link" href={`/import/${id}`}>
              <Typed>{fileName}</Typed>
            </Link>
            {by && `, by ${by}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
