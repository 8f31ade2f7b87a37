import { Link } from "@/components/ui/link";
import { UPLOAD_LIMITS } from "@/domain/import/upload-limits";
import type { HelpSection } from "./section";

const IMPORTING = (
  <>
    <p>
      “Import files” takes files of incidents or reports: NGA ASAM, UCDP GED, GDELT, ACLED, SIGACTS, CISA KEV,
      MISP, CAP, STIX, and any table with a header, whose columns you map. You can choose up to{" "}
      {UPLOAD_LIMITS.atOnce} at once: each is an import of its own. A file is checked first: you see how many
      rows are new, changed, unchanged, duplicate or refused, why, and the first rows as they would be stored.
      Nothing is stored until you press “Import”. Under “Format and category” the same file is checked again
      in another format, or for a category that its rows do not name. A file that is too large for the page is
      imported on the machine of the desk: <code>npm run import -- auto FILE</code>.
    </p>
    <p>
      A table whose columns are called otherwise opens at “Map columns”: each column with three of its cells,
      how many rows have something in it, what it is used for and how sure that is. “Not used” is said of the
      others. A refused row is shown with the cell that is the reason. How you map the columns is remembered
      for files with the same ones.
    </p>
    <p>
      Incidents of two datasets that are near each other in place and time are offered as likely duplicates:
      after an import, on the page of each, and under “Likely duplicates” of the incidents. You keep one,
      which then shows the reports and attributions of both, or both. Each category sets how near.
    </p>
    <p>
      {UPLOAD_LIMITS.atWork} files are worked on at a time. The others wait, and the page of each shows how
      many are ahead: imports and undos first, because someone has already decided on them, then checks;
      everybody’s first file comes before anybody’s second. “Cancel import” works while a file waits and while
      it is at work; it asks before anything is lost. At most {UPLOAD_LIMITS.waiting} files may wait, and{" "}
      {UPLOAD_LIMITS.files} may be here without being imported; when the queue, the space or the disk is full,
      the page says so before it takes a file. Files that waited when the server was stopped are resumed when
      it starts. A process that shows no progress for {UPLOAD_LIMITS.stuckMs / 60_000} minutes is stopped.
    </p>
    <p>
      One refused row means that nothing is stored, unless you check the file as <b>lenient</b>: then the
      others are stored. The same file again changes nothing. A newer edition of a dataset changes the rows
      that differ, as corrections; what you corrected by hand stays if the dataset is unchanged, and what you
      retracted stays retracted.
    </p>
    <p>
      An import shows its progress. If it is cancelled or interrupted, it keeps the rows that are stored, and
      “Continue import” stores the rest. “Undo this import”, on its page under{" "}
      <Link className="link" href="/imports">
        Imports
      </Link>
      , says how many rows it affects. When you confirm, it undoes everything that was stored: new rows are
      retracted, and changed rows are put back. Machine-coded data, such as GDELT, is imported as unconfirmed
      leads graded F6, and never sets a level.
    </p>
  </>
);

export const IMPORTING_SECTION: HelpSection = { id: "import", title: "Importing a file", body: IMPORTING };
