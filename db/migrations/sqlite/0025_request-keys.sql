CREATE TABLE `request_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`request_digest` text NOT NULL,
	`answer` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `request_keys_by_time` ON `request_keys` (`created_at`);