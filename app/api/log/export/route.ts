import { exportResponse } from "../../../_export/export-response";
import { LOG } from "../../../_export/exported-lists";

/** Every entry of the watch log that was asked for, as one file. */
export const GET = (request: Request) => exportResponse(request, LOG);
