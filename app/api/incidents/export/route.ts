import { exportResponse } from "../../../_export/export-response";
import { INCIDENTS } from "../../../_export/exported-lists";

/** Every incident that matches the filters, as one file. */
export const GET = (request: Request) => exportResponse(request, INCIDENTS);
