import { exportResponse } from "../../../_export/export-response";
import { IMPORTS } from "../../../_export/exported-lists";

/** Every import that matches the filters, as one file. */
export const GET = (request: Request) => exportResponse(request, IMPORTS);
