import { exportResponse } from "../../../_export/export-response";
import { INDICATORS } from "../../../_export/exported-lists";

/** Every indicator that matches the filters, as one file. */
export const GET = (request: Request) => exportResponse(request, INDICATORS);
