import type { Opening } from "../files/data-folder";
import { openReaderPool } from "./reader-pool";

/** How a served desk is opened: neither long reads nor waiting for the disk hold its one thread up. */
export const SERVED: Opening = { synchronous: "NORMAL", openReaders: openReaderPool };
