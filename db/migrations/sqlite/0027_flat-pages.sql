CREATE INDEX `imports_by_recording` ON `imports` (`recorded_at`,`id`);--> statement-breakpoint
CREATE INDEX `watch_log_late` ON `watch_log` (("effective_at" / 604800000)) WHERE "watch_log"."effective_at" < "watch_log"."recorded_at" - 86400000;--> statement-breakpoint
CREATE INDEX `watch_entries_by_time` ON `watch_entries` (`kind`,`effective_at`,`recorded_at`,`id`);