import { chosenHome } from "@/db/chosen-home";
import type { Home } from "@/db/home";
import { readSigningKeys } from "@/db/queries/board/snapshot-signature";
import { countOf } from "@/domain/count-words";
import { verdictWordsOf } from "@/domain/record/verdict";
import { DATA_FOLDER_HELP, runCommand, say } from "./command-line";

const HELP = `Puts a backup in the place of the desk. The backup is verified first, and the present database is kept
beside it under another name. Stop the server before.

  npm run restore -- FILE             refused when the record of the backup was altered
  npm run restore -- FILE --anyway    restores such a backup anyway

Environment:
${DATA_FOLDER_HELP}`;

/** Why the record of a backup could not be checked, and what that means. */
const UNCHECKED = {
  "other key":
    "Its record is sealed by no key of this desk, so it could not be checked. It counts as not vouched for until you bring its watchfloor.key, or accept it by name.",
  "before seals":
    "It was made before records were sealed, so it could not be checked. The next start seals it as it is.",
  "without seals":
    "It has no seals, although this desk seals its record, so it could not be checked: nobody vouches for it.",
};

await runCommand({
  help: HELP,
  options: { anyway: { type: "boolean" } },
  positionals: ["FILE"],
  async run({ anyway: takesForged = false }, [file = ""]) {
    const home = chosenHome();
    const { rowCount, safetyCopy, record } = await home.restore(file, {
      onStep: (step) => say(`${step} …`),
      takesForged,
    });
    say(`Restored ${countOf(rowCount, "row")} into ${home.name}.`);
    say(typeof record === "string" ? UNCHECKED[record] : verdictWordsOf(record));
    const aboutKey = await signingWordsOf(home);
    if (aboutKey) say(aboutKey);
    if (safetyCopy) say(`What was there before is kept in ${safetyCopy}.`);
  },
});

/** What a restored desk has to know about the key that signs, which no backup has; null where it is there. */
async function signingWordsOf(home: Home): Promise<string | null> {
  const store = await home.openToRead();
  try {
    const keys = await store.read(readSigningKeys);
    const isKnown = keys.some(({ fingerprint }) => fingerprint === store.signer().fingerprint);
    return isKnown || keys.length === 0
      ? null
      : "The watchfloor-signing.key of this folder is not one that the backup knows. Bring the right one from where you keep a copy. Otherwise this one signs from the next start, and readers have to confirm it.";
  } catch {
    return "The key that signs snapshots and exports is not in a backup. Bring watchfloor-signing.key from where you keep a copy. Without it a new key signs from the next start, and readers have to confirm it.";
  } finally {
    await store.close();
  }
}
