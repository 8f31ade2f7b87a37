import { DEFAULTS } from "@/domain/setting-defaults";

/** Largest file that may be sent, in bytes; the door lets larger ones in nowhere (scripts/server/request-guard.js). */
export const uploadLimitBytes = (): number =>
  Number(process.env.WATCHFLOOR_UPLOAD_MB || DEFAULTS.WATCHFLOOR_UPLOAD_MB) * 1024 * 1024;
