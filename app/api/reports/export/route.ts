import { exportResponse } from "../../../_export/export-response";
import { REPORTS } from "../../../_export/exported-lists";

/** Every report that matches the filters, as one file. */
export const GET = (request: Request) => exportResponse(request, REPORTS);
