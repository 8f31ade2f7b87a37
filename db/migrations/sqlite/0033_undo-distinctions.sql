DROP INDEX `distinctions_once`;--> statement-breakpoint
ALTER TABLE `distinctions` ADD `replaces_id` text;--> statement-breakpoint
CREATE INDEX `distinctions_by_pair` ON `distinctions` (`one_id`,`other_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `distinctions_replaced_once` ON `distinctions` (`replaces_id`);