import { exportResponse } from "../../../_export/export-response";
import { SOURCES } from "../../../_export/exported-lists";

/** Every source that matches the filters, as one file. */
export const GET = (request: Request) => exportResponse(request, SOURCES);
