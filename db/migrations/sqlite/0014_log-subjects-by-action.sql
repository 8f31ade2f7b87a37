DROP INDEX `watch_log_by_effect`;--> statement-breakpoint
DROP INDEX `watch_log_by_indicator`;--> statement-breakpoint
DROP INDEX `watch_log_by_category`;--> statement-breakpoint
DROP INDEX `watch_log_by_action`;--> statement-breakpoint
DROP INDEX `watch_log_by_person`;--> statement-breakpoint
CREATE INDEX `watch_log_by_effect` ON `watch_log` (`effective_at`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `watch_log_by_indicator` ON `watch_log` (`indicator_id`,`action`);--> statement-breakpoint
CREATE INDEX `watch_log_by_category` ON `watch_log` (`category_id`,`action`);--> statement-breakpoint
CREATE INDEX `watch_log_by_action` ON `watch_log` (`action`);--> statement-breakpoint
CREATE INDEX `watch_log_by_person` ON `watch_log` (`recorded_by`,`action`);