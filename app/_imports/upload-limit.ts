import { DEFAULTS } from "@/domain/setting-defaults";

/** The largest upload, in bytes; enforced by scripts/server/request-guard.js. */
export const uploadLimitBytes = (): number =>
  Number(process.env.WATCHFLOOR_UPLOAD_MB || DEFAULTS.WATCHFLOOR_UPLOAD_MB) * 1024 * 1024;
