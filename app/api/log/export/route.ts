import { exportResponse } from "../../../_export/export-response";
import { LOG } from "../../../_export/exported-lists";

/** Every watch-log entry that matches the filters, as one file. */
export const GET = (request: Request) => exportResponse(request, LOG);
