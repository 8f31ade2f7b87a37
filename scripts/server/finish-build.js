// What is done to the built program before it is served. A process of its own, because scripts/prepare.js, which runs it,
// is there before any package is.
import { join } from "node:path";
import { hintFirstScripts } from "./compile-hint.js";
import { compressBelow } from "./compress.js";
import { placeFont } from "./page-font.js";

const BUILT = ".next";

await placeFont(".");
hintFirstScripts(BUILT);
await compressBelow(join(BUILT, "static"));
// The packages leave listeners behind.
process.exit();
