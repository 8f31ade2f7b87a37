ALTER TABLE `indicator_versions` ADD `latitude` real;--> statement-breakpoint
ALTER TABLE `indicator_versions` ADD `longitude` real;