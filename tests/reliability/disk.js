// Loaded into a served process before the program (`--import`): its disk answers each `fdatasync` as the file that
// WATCHFLOOR_TEST_DISK names says: "ok", "never", "failed", or after so many milliseconds.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { fdatasync } = fs;
const answers = {
  ok: fdatasync,
  never: () => {},
  failed: (_, done) =>
    setImmediate(() => done(Object.assign(new Error("EIO: i/o error, fdatasync"), { code: "EIO" }))),
};

fs.fdatasync = (descriptor, done) => {
  const how = fs.readFileSync(process.env.WATCHFLOOR_TEST_DISK, "utf8").trim();
  const answer = answers[how];
  if (answer) answer(descriptor, done);
  else setTimeout(() => fdatasync(descriptor, done), Number(how));
};
syncBuiltinESMExports();
