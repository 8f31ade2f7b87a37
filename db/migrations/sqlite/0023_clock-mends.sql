CREATE TABLE `clock_mends` (
	`number` integer PRIMARY KEY NOT NULL,
	`clock_at` integer NOT NULL,
	`wrong_from_at` integer NOT NULL,
	`wrong_until_at` integer NOT NULL,
	`entry_count` integer NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `wrong_times` (
	`mend_number` integer NOT NULL,
	`wrong_at` integer NOT NULL,
	`counts_as_at` integer NOT NULL,
	FOREIGN KEY (`mend_number`) REFERENCES `clock_mends`(`number`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `wrong_times_by_time` ON `wrong_times` (`counts_as_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `wrong_times_once_a_mend` ON `wrong_times` (`wrong_at`,`mend_number`);