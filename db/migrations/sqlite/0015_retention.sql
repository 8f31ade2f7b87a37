CREATE TABLE `prunings` (
	`id` text PRIMARY KEY NOT NULL,
	`cut_at` integer NOT NULL,
	`archive_name` text NOT NULL,
	`archive_digest` text NOT NULL,
	`reason` text NOT NULL,
	`removed` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL
) STRICT;
