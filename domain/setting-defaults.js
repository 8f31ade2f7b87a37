/**
 * Defaults of the settings.
 * Shape: as in the environment.
 */
export const DEFAULTS = {
  HOST: "127.0.0.1",
  PORT: "3000",
  WATCHFLOOR_DATA: "./data",
  WATCHFLOOR_UPLOAD_MB: "64",
  WATCHFLOOR_BACKUP_AT: "02:30",
  WATCHFLOOR_BACKUPS: "14",
  WATCHFLOOR_RESERVE_MB: "500",
  WATCHFLOOR_LOG: "warn",
};
