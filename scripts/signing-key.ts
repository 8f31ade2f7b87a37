import { chosenHome, workBeside } from "@/db/chosen-home";
import { confirmSigningKey } from "@/db/commands/confirm-signing-key";
import { rotateSigningKey } from "@/db/commands/rotate-signing-key";
import { actingAs } from "@/db/desk";
import { dataFolder, filesOf } from "@/db/files/data-folder";
import { nextSigner } from "@/db/files/signing-key";
import { readSigningKeys } from "@/db/queries/board/snapshot-signature";
import { groupedFingerprintOf } from "@/domain/snapshot/signature";
import { dateTimeGroupOf } from "@/domain/time/time";
import { DATA_FOLDER_HELP, Failed, runCommand, say, WrongUse } from "./command-line";

const HELP = `Shows the key that signs snapshots and exports: its fingerprint, which readers confirm with you by telephone or in
person, and its public half. Also shows the keys before it.

  npm run signing-key
  npm run signing-key -- --rotate --reason TEXT --actor NAME
                        makes a new key, which signs from now on, also while the server runs. What the old key signed
                        stays valid; its private half is gone.
  npm run signing-key -- --confirm --actor NAME
                        a named person confirms a key that took the place of one that was gone, as after a restore

Environment:
${DATA_FOLDER_HELP}`;

await runCommand({
  help: HELP,
  options: {
    rotate: { type: "boolean" },
    confirm: { type: "boolean" },
    reason: { type: "string" },
    actor: { type: "string" },
  },
  positionals: [],
  async run({ rotate = false, confirm = false, reason, actor }) {
    if (confirm && (rotate || !actor)) throw new WrongUse("--confirm needs --actor, and goes alone");
    if (rotate && (!reason || !actor)) throw new WrongUse("--rotate needs --reason and --actor");
    const folder = dataFolder();
    await workBeside(folder, await chosenHome(folder).open(), async (desk) => {
      if (rotate) {
        const next = nextSigner(filesOf(folder).database);
        const outcome = await rotateSigningKey(actingAs(desk, actor ?? ""), { reason }, next.signer);
        if (!outcome.ok) throw new Failed(outcome.problems.map(({ message }) => message).join("; "));
        next.take();
      }
      if (confirm) {
        const outcome = await confirmSigningKey(actingAs(desk, actor ?? ""));
        if (!outcome.ok) throw new Failed(outcome.problems.map(({ message }) => message).join("; "));
      }
      const { fingerprint, publicKey } = desk.store.signer();
      say(`Fingerprint  ${groupedFingerprintOf(fingerprint)}`);
      say(`Public key   ${publicKey}`);
      for (const key of await desk.store.read(readSigningKeys))
        say(
          `${key.fingerprint === fingerprint ? "Signs" : "Signed"} since ${dateTimeGroupOf(key.recordedAt)}: ${groupedFingerprintOf(key.fingerprint)}${key.reason === null ? "" : `, ${key.reason}`}`,
        );
    });
  },
});
