ALTER TABLE `watch_log` ADD `indicator_id` text GENERATED ALWAYS AS (coalesce(json_extract("after", '$.indicatorId'), iif(substr("action", 1, 10) = 'indicator.', "subject_id", null))) VIRTUAL;--> statement-breakpoint
ALTER TABLE `watch_log` ADD `category_id` text GENERATED ALWAYS AS (coalesce(json_extract("after", '$.categoryId'), iif(substr("action", 1, 9) = 'category.', "subject_id", null))) VIRTUAL;--> statement-breakpoint
ALTER TABLE `watch_log` ADD `effective_at` integer GENERATED ALWAYS AS (coalesce(iif("action" like '%.corrected', min(json_extract("before", '$.effectiveAt'), json_extract("after", '$.effectiveAt')), null), json_extract("after", '$.effectiveAt'), "recorded_at")) VIRTUAL;--> statement-breakpoint
CREATE INDEX `watch_log_by_effect` ON `watch_log` (`effective_at`);--> statement-breakpoint
CREATE INDEX `watch_log_by_indicator` ON `watch_log` (`indicator_id`,`seq`);--> statement-breakpoint
CREATE INDEX `watch_log_by_category` ON `watch_log` (`category_id`,`seq`);--> statement-breakpoint
CREATE INDEX `watch_log_by_action` ON `watch_log` (`action`,`seq`);--> statement-breakpoint
CREATE INDEX `watch_log_by_person` ON `watch_log` (`recorded_by`,`seq`);