CREATE TABLE `evidence_ties` (
	`id` text PRIMARY KEY NOT NULL,
	`act` text NOT NULL,
	`replaces_id` text,
	`report_id` text NOT NULL,
	`assessment_id` text,
	`incident_id` text,
	`bearing` text NOT NULL,
	`reason` text,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_ties_act" CHECK("evidence_ties"."act" is null or "evidence_ties"."act" in ('tied', 'untied')),
	CONSTRAINT "evidence_ties_bearing" CHECK("evidence_ties"."bearing" is null or "evidence_ties"."bearing" in ('supports', 'contradicts')),
	CONSTRAINT "evidence_ties_of_one" CHECK(("evidence_ties"."assessment_id" is null) <> ("evidence_ties"."incident_id" is null)),
	CONSTRAINT "evidence_ties_replacement" CHECK(("evidence_ties"."act" = 'untied') = ("evidence_ties"."replaces_id" is not null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `evidence_ties_by_report` ON `evidence_ties` (`report_id`);--> statement-breakpoint
CREATE INDEX `evidence_ties_by_assessment` ON `evidence_ties` (`assessment_id`);--> statement-breakpoint
CREATE INDEX `evidence_ties_by_incident` ON `evidence_ties` (`incident_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_ties_replaced_once` ON `evidence_ties` (`replaces_id`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`format` text NOT NULL,
	`dataset` text NOT NULL,
	`file_name` text NOT NULL,
	`file_bytes_count` integer NOT NULL,
	`file_digest` text NOT NULL,
	`category_id` text,
	`is_lenient` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `imports_by_file` ON `imports` (`file_digest`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`act` text NOT NULL,
	`replaces_id` text,
	`source_id` text NOT NULL,
	`category_id` text,
	`title` text NOT NULL,
	`body` text,
	`url` text,
	`credibility` text NOT NULL,
	`published_at` integer,
	`effective_at` integer NOT NULL,
	`origin_report_id` text,
	`reason` text,
	`import_id` text,
	`dataset` text,
	`dataset_key` text,
	`dataset_digest` text,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reports_act" CHECK("reports"."act" is null or "reports"."act" in ('recorded', 'corrected', 'retracted')),
	CONSTRAINT "reports_credibility" CHECK("reports"."credibility" is null or "reports"."credibility" in ('1', '2', '3', '4', '5', '6')),
	CONSTRAINT "reports_replacement" CHECK(("reports"."act" = 'recorded') = ("reports"."replaces_id" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `reports_by_account` ON `reports` (`report_id`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `reports_by_time` ON `reports` (`effective_at`);--> statement-breakpoint
CREATE INDEX `reports_by_source` ON `reports` (`source_id`,`effective_at`);--> statement-breakpoint
CREATE INDEX `reports_by_category` ON `reports` (`category_id`,`effective_at`);--> statement-breakpoint
CREATE INDEX `reports_by_origin` ON `reports` (`origin_report_id`);--> statement-breakpoint
CREATE INDEX `reports_by_dataset` ON `reports` (`dataset`,`dataset_key`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `reports_by_import` ON `reports` (`import_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `reports_replaced_once` ON `reports` (`replaces_id`);--> statement-breakpoint
CREATE TABLE `source_gradings` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`reliability` text NOT NULL,
	`reason` text NOT NULL,
	`effective_at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "source_gradings_reliability" CHECK("source_gradings"."reliability" is null or "source_gradings"."reliability" in ('A', 'B', 'C', 'D', 'E', 'F'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `source_gradings_by_time` ON `source_gradings` (`source_id`,`effective_at`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `source_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`url` text,
	`note` text,
	`reason` text,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `source_versions_by_name` ON `source_versions` (`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `source_versions_in_order` ON `source_versions` (`source_id`,`version`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `__new_incidents` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` text NOT NULL,
	`act` text NOT NULL,
	`replaces_id` text,
	`category_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`description` text,
	`effective_at` integer NOT NULL,
	`effective_day` text NOT NULL,
	`until_at` integer,
	`precision` text NOT NULL,
	`place` text NOT NULL,
	`latitude` real,
	`longitude` real,
	`position_precision` text,
	`status` text NOT NULL,
	`merged_into_id` text,
	`killed_count` integer,
	`injured_count` integer,
	`source` text NOT NULL,
	`source_url` text,
	`reliability` text NOT NULL,
	`credibility` text NOT NULL,
	`reason` text,
	`import_id` text,
	`dataset` text,
	`dataset_key` text,
	`dataset_digest` text,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "incidents_act" CHECK("__new_incidents"."act" is null or "__new_incidents"."act" in ('recorded', 'corrected', 'retracted', 'merged')),
	CONSTRAINT "incidents_kind" CHECK("__new_incidents"."kind" is null or "__new_incidents"."kind" in ('rocket or artillery fire', 'missile attack', 'drone attack', 'air strike', 'explosion or mine', 'armed attack', 'kidnapping', 'assassination', 'seizure or boarding', 'cyber attack', 'unrest or break-in', 'other')),
	CONSTRAINT "incidents_precision" CHECK("__new_incidents"."precision" is null or "__new_incidents"."precision" in ('minute', 'hour', 'day', 'week', 'month', 'year')),
	CONSTRAINT "incidents_reliability" CHECK("__new_incidents"."reliability" is null or "__new_incidents"."reliability" in ('A', 'B', 'C', 'D', 'E', 'F')),
	CONSTRAINT "incidents_credibility" CHECK("__new_incidents"."credibility" is null or "__new_incidents"."credibility" in ('1', '2', '3', '4', '5', '6')),
	CONSTRAINT "incidents_latitude" CHECK("__new_incidents"."latitude" is null or "__new_incidents"."latitude" between -90 and 90),
	CONSTRAINT "incidents_longitude" CHECK("__new_incidents"."longitude" is null or "__new_incidents"."longitude" between -180 and 180),
	CONSTRAINT "incidents_status" CHECK("__new_incidents"."status" is null or "__new_incidents"."status" in ('reported', 'confirmed', 'disputed')),
	CONSTRAINT "incidents_position_precision" CHECK("__new_incidents"."position_precision" is null or "__new_incidents"."position_precision" in ('exact', 'near', 'district', 'province', 'country', 'sea area')),
	CONSTRAINT "incidents_merged" CHECK(("__new_incidents"."act" = 'merged') = ("__new_incidents"."merged_into_id" is not null)),
	CONSTRAINT "incidents_replacement" CHECK(("__new_incidents"."act" = 'recorded') = ("__new_incidents"."replaces_id" is null))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_incidents`("id", "incident_id", "act", "replaces_id", "category_id", "kind", "title", "description", "effective_at", "effective_day", "until_at", "precision", "place", "latitude", "longitude", "position_precision", "status", "merged_into_id", "killed_count", "injured_count", "source", "source_url", "reliability", "credibility", "reason", "import_id", "dataset", "dataset_key", "dataset_digest", "recorded_at", "recorded_by") SELECT "id", "incident_id", "act", "replaces_id", "category_id", "kind", "title", "description", "effective_at", "effective_day", "until_at", "precision", "place", "latitude", "longitude", null, 'reported', null, "killed_count", "injured_count", "source", "source_url", "reliability", "credibility", "reason", null, null, null, null, "recorded_at", "recorded_by" FROM `incidents`;--> statement-breakpoint
DROP TABLE `incidents`;--> statement-breakpoint
ALTER TABLE `__new_incidents` RENAME TO `incidents`;--> statement-breakpoint
CREATE INDEX `incidents_by_account` ON `incidents` (`incident_id`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `incidents_by_dataset` ON `incidents` (`dataset`,`dataset_key`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `incidents_by_import` ON `incidents` (`import_id`);--> statement-breakpoint
CREATE INDEX `incidents_by_time` ON `incidents` (`category_id`,`effective_at`);--> statement-breakpoint
CREATE INDEX `incidents_by_day` ON `incidents` (`category_id`,`effective_day`);--> statement-breakpoint
CREATE UNIQUE INDEX `incidents_replaced_once` ON `incidents` (`replaces_id`);--> statement-breakpoint
CREATE TABLE `__new_attributions` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` text NOT NULL,
	`act` text NOT NULL,
	`replaces_id` text,
	`actor` text NOT NULL,
	`certainty` text NOT NULL,
	`basis` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attributions_act" CHECK("__new_attributions"."act" is null or "__new_attributions"."act" in ('stated', 'corrected', 'withdrawn')),
	CONSTRAINT "attributions_certainty" CHECK("__new_attributions"."certainty" is null or "__new_attributions"."certainty" in ('1', '2', '3', '4', '5', '6')),
	CONSTRAINT "attributions_replacement" CHECK(("__new_attributions"."act" = 'stated') = ("__new_attributions"."replaces_id" is null))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_attributions`("id", "incident_id", "act", "replaces_id", "actor", "certainty", "basis", "recorded_at", "recorded_by") SELECT "id", "incident_id", 'stated', null, "actor", "certainty", "basis", "recorded_at", "recorded_by" FROM `attributions`;--> statement-breakpoint
DROP TABLE `attributions`;--> statement-breakpoint
ALTER TABLE `__new_attributions` RENAME TO `attributions`;--> statement-breakpoint
CREATE INDEX `attributions_by_incident` ON `attributions` (`incident_id`);--> statement-breakpoint
CREATE INDEX `attributions_by_actor` ON `attributions` (`actor`);--> statement-breakpoint
CREATE UNIQUE INDEX `attributions_replaced_once` ON `attributions` (`replaces_id`);