CREATE SEQUENCE "rows_written" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;
--> statement-breakpoint
CREATE TABLE "assessments" (
	"id" text PRIMARY KEY NOT NULL,
	"indicator_id" text NOT NULL,
	"act" text NOT NULL,
	"replaces_id" text,
	"rests_on_id" text,
	"level" bigint,
	"likelihood_ratio" double precision,
	"confidence" text,
	"rationale" text NOT NULL,
	"effective_at" bigint NOT NULL,
	"effective_day" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "assessments_in_order_of_writing" UNIQUE("rowid"),
	CONSTRAINT "assessments_act" CHECK ("act" is null or "act" in ('assessed', 'confirmed', 'corrected', 'retracted')),
	CONSTRAINT "assessments_level" CHECK ("level" is null or "level" between 1 and 5),
	CONSTRAINT "assessments_likelihood" CHECK ("likelihood_ratio" is null or "likelihood_ratio" between 0 and 1),
	CONSTRAINT "assessments_confidence" CHECK ("confidence" is null or "confidence" in ('low', 'moderate', 'high')),
	CONSTRAINT "assessments_retraction_has_no_level" CHECK (("act" = 'retracted') = ("level" is null)),
	CONSTRAINT "assessments_confirmation" CHECK (("act" = 'confirmed') = ("rests_on_id" is not null)),
	CONSTRAINT "assessments_replacement" CHECK (("act" in ('corrected', 'retracted')) = ("replaces_id" is not null))
);

--> statement-breakpoint
CREATE TABLE "attributions" (
	"id" text PRIMARY KEY NOT NULL,
	"incident_id" text NOT NULL,
	"act" text NOT NULL,
	"replaces_id" text,
	"actor" text NOT NULL,
	"certainty" text NOT NULL,
	"basis" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "attributions_in_order_of_writing" UNIQUE("rowid"),
	CONSTRAINT "attributions_act" CHECK ("act" is null or "act" in ('stated', 'corrected', 'withdrawn')),
	CONSTRAINT "attributions_certainty" CHECK ("certainty" is null or "certainty" in ('1', '2', '3', '4', '5', '6')),
	CONSTRAINT "attributions_replacement" CHECK (("act" = 'stated') = ("replaces_id" is null))
);

--> statement-breakpoint
CREATE TABLE "carried_marks" (
	"revision" bigint NOT NULL,
	"position" bigint NOT NULL,
	"table_name" text NOT NULL,
	"row_marks" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "carried_marks_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "categories" (
	"id" text PRIMARY KEY NOT NULL,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "categories_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "category_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"category_id" text NOT NULL,
	"version" bigint NOT NULL,
	"change" text NOT NULL,
	"reason" text,
	"is_retired" bigint NOT NULL,
	"position" bigint NOT NULL,
	"name" text NOT NULL,
	"question" text NOT NULL,
	"review_hours" text NOT NULL,
	"scope" text NOT NULL,
	"horizon_days" bigint NOT NULL,
	"match_km" bigint,
	"match_hours" bigint,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "category_versions_in_order_of_writing" UNIQUE("rowid"),
	CONSTRAINT "category_versions_change" CHECK ("change" is null or "change" in ('added', 'edited', 'moved', 'retired', 'restored'))
);

--> statement-breakpoint
CREATE TABLE "clock_mends" (
	"number" bigint PRIMARY KEY NOT NULL,
	"clock_at" bigint NOT NULL,
	"wrong_from_at" bigint NOT NULL,
	"wrong_until_at" bigint NOT NULL,
	"entry_count" bigint NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "clock_mends_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "column_mappings" (
	"id" text PRIMARY KEY NOT NULL,
	"dataset" text NOT NULL,
	"mapping" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "column_mappings_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "daily_incidents" (
	"category_id" text NOT NULL,
	"day" text NOT NULL,
	"incident_count" bigint NOT NULL,
	"imprecise_count" bigint NOT NULL,
	"touched_at" bigint NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "daily_incidents_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "daily_levels" (
	"indicator_id" text NOT NULL,
	"day" text NOT NULL,
	"highest_level" bigint,
	"closing_level" bigint,
	"closing_at" bigint,
	"touched_at" bigint NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "daily_levels_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "desks" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"is_example" bigint NOT NULL,
	"clock_offset_ms" bigint NOT NULL,
	"time_zone" text,
	"created_at" bigint NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "desks_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "distinctions" (
	"id" text PRIMARY KEY NOT NULL,
	"one_id" text NOT NULL,
	"other_id" text NOT NULL,
	"reason" text,
	"replaces_id" text,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "distinctions_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "evidence_ties" (
	"id" text PRIMARY KEY NOT NULL,
	"act" text NOT NULL,
	"replaces_id" text,
	"report_id" text NOT NULL,
	"assessment_id" text,
	"incident_id" text,
	"bearing" text NOT NULL,
	"reason" text,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "evidence_ties_in_order_of_writing" UNIQUE("rowid"),
	CONSTRAINT "evidence_ties_act" CHECK ("act" is null or "act" in ('tied', 'untied')),
	CONSTRAINT "evidence_ties_bearing" CHECK ("bearing" is null or "bearing" in ('supports', 'contradicts')),
	CONSTRAINT "evidence_ties_of_one" CHECK (("assessment_id" is null) <> ("incident_id" is null)),
	CONSTRAINT "evidence_ties_replacement" CHECK (("act" = 'untied') = ("replaces_id" is not null))
);

--> statement-breakpoint
CREATE TABLE "exercise_clocks" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"world_at" bigint NOT NULL,
	"machine_at" bigint NOT NULL,
	"speed_ratio" double precision NOT NULL,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "exercise_clocks_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "exercise_injects" (
	"due_at" bigint PRIMARY KEY NOT NULL,
	"rows" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "exercise_injects_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "exercises" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"from_at" bigint NOT NULL,
	"until_at" bigint NOT NULL,
	"speed_ratio" double precision NOT NULL,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "exercises_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "export_schedules" (
	"id" text PRIMARY KEY NOT NULL,
	"schedule_id" text NOT NULL,
	"act" text NOT NULL,
	"occasion" text NOT NULL,
	"minutes" text NOT NULL,
	"weekday" text,
	"formats" text NOT NULL,
	"folder" text NOT NULL,
	"kept_count" bigint NOT NULL,
	"cover" text,
	"choice" text,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "export_schedules_in_order_of_writing" UNIQUE("rowid"),
	CONSTRAINT "export_schedules_act" CHECK ("act" is null or "act" in ('added', 'edited', 'ended')),
	CONSTRAINT "export_schedules_occasion" CHECK ("occasion" is null or "occasion" in ('daily', 'weekly', 'posture')),
	CONSTRAINT "export_schedules_weekday" CHECK ("weekday" is null or "weekday" in ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'))
);

--> statement-breakpoint
CREATE TABLE "handovers" (
	"number" bigint PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"watch_id" text NOT NULL,
	"next_officer" text,
	"revision" bigint NOT NULL,
	"digest" text NOT NULL,
	"document" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "handovers_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "import_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"import_id" text NOT NULL,
	"number" bigint NOT NULL,
	"act" text NOT NULL,
	"read_count" bigint NOT NULL,
	"new_count" bigint NOT NULL,
	"changed_count" bigint NOT NULL,
	"unchanged_count" bigint NOT NULL,
	"duplicate_count" bigint NOT NULL,
	"refused_count" bigint NOT NULL,
	"reason" text,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "import_steps_in_order_of_writing" UNIQUE("rowid"),
	CONSTRAINT "import_steps_act" CHECK ("act" is null or "act" in ('began', 'continued', 'stopped', 'resumed', 'finished', 'withdrawn', 'undone'))
);

--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"format" text NOT NULL,
	"dataset" text NOT NULL,
	"file_name" text NOT NULL,
	"file_bytes_count" bigint NOT NULL,
	"file_digest" text NOT NULL,
	"category_id" text,
	"is_lenient" bigint NOT NULL,
	"mapping" text,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "imports_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "incidents" (
	"id" text PRIMARY KEY NOT NULL,
	"incident_id" text NOT NULL,
	"act" text NOT NULL,
	"replaces_id" text,
	"category_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"effective_at" bigint NOT NULL,
	"effective_day" text NOT NULL,
	"until_at" bigint,
	"precision" text NOT NULL,
	"place" text NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"position_precision" text,
	"status" text NOT NULL,
	"merged_into_id" text,
	"killed_count" bigint,
	"injured_count" bigint,
	"source" text NOT NULL,
	"source_url" text,
	"reliability" text NOT NULL,
	"credibility" text NOT NULL,
	"reason" text,
	"import_id" text,
	"dataset" text,
	"dataset_key" text,
	"dataset_digest" text,
	"edition_at" bigint,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "incidents_in_order_of_writing" UNIQUE("rowid"),
	CONSTRAINT "incidents_act" CHECK ("act" is null or "act" in ('recorded', 'corrected', 'retracted', 'merged')),
	CONSTRAINT "incidents_kind" CHECK ("kind" is null or "kind" in ('rocket or artillery fire', 'missile attack', 'drone attack', 'air strike', 'explosion or mine', 'armed attack', 'kidnapping', 'assassination', 'seizure or boarding', 'cyber attack', 'unrest or break-in', 'other')),
	CONSTRAINT "incidents_precision" CHECK ("precision" is null or "precision" in ('minute', 'hour', 'day', 'week', 'month', 'year')),
	CONSTRAINT "incidents_reliability" CHECK ("reliability" is null or "reliability" in ('A', 'B', 'C', 'D', 'E', 'F')),
	CONSTRAINT "incidents_credibility" CHECK ("credibility" is null or "credibility" in ('1', '2', '3', '4', '5', '6')),
	CONSTRAINT "incidents_latitude" CHECK ("latitude" is null or "latitude" between -90 and 90),
	CONSTRAINT "incidents_longitude" CHECK ("longitude" is null or "longitude" between -180 and 180),
	CONSTRAINT "incidents_status" CHECK ("status" is null or "status" in ('reported', 'confirmed', 'disputed')),
	CONSTRAINT "incidents_position_precision" CHECK ("position_precision" is null or "position_precision" in ('exact', 'near', 'district', 'province', 'country', 'sea area')),
	CONSTRAINT "incidents_merged" CHECK (("act" = 'merged') = ("merged_into_id" is not null)),
	CONSTRAINT "incidents_replacement" CHECK (("act" = 'recorded') = ("replaces_id" is null))
);

--> statement-breakpoint
CREATE TABLE "indicator_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"indicator_id" text NOT NULL,
	"version" bigint NOT NULL,
	"change" text NOT NULL,
	"reason" text,
	"is_retired" bigint NOT NULL,
	"position" bigint NOT NULL,
	"name" text NOT NULL,
	"question" text NOT NULL,
	"review_hours" text NOT NULL,
	"place" text NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"owner" text NOT NULL,
	"criteria" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "indicator_versions_in_order_of_writing" UNIQUE("rowid"),
	CONSTRAINT "indicator_versions_change" CHECK ("change" is null or "change" in ('added', 'edited', 'moved', 'retired', 'restored'))
);

--> statement-breakpoint
CREATE TABLE "indicators" (
	"id" text PRIMARY KEY NOT NULL,
	"category_id" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "indicators_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "outages" (
	"id" text PRIMARY KEY NOT NULL,
	"indicator_id" text NOT NULL,
	"act" text NOT NULL,
	"reason" text NOT NULL,
	"effective_at" bigint NOT NULL,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "outages_in_order_of_writing" UNIQUE("rowid"),
	CONSTRAINT "outages_act" CHECK ("act" is null or "act" in ('down', 'back'))
);

--> statement-breakpoint
CREATE TABLE "prunings" (
	"id" text PRIMARY KEY NOT NULL,
	"cut_at" bigint NOT NULL,
	"archive_name" text NOT NULL,
	"archive_digest" text NOT NULL,
	"reason" text NOT NULL,
	"removed" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "prunings_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"act" text NOT NULL,
	"replaces_id" text,
	"source_id" text NOT NULL,
	"category_id" text,
	"title" text NOT NULL,
	"body" text,
	"url" text,
	"credibility" text NOT NULL,
	"published_at" bigint,
	"effective_at" bigint NOT NULL,
	"origin_report_id" text,
	"areas" text,
	"reason" text,
	"import_id" text,
	"dataset" text,
	"dataset_key" text,
	"dataset_digest" text,
	"edition_at" bigint,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "reports_in_order_of_writing" UNIQUE("rowid"),
	CONSTRAINT "reports_act" CHECK ("act" is null or "act" in ('recorded', 'corrected', 'retracted')),
	CONSTRAINT "reports_credibility" CHECK ("credibility" is null or "credibility" in ('1', '2', '3', '4', '5', '6')),
	CONSTRAINT "reports_replacement" CHECK (("act" = 'recorded') = ("replaces_id" is null))
);

--> statement-breakpoint
CREATE TABLE "request_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"request_digest" text NOT NULL,
	"answer" text NOT NULL,
	"created_at" bigint NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "request_keys_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "seals" (
	"revision" bigint PRIMARY KEY NOT NULL,
	"seal" text NOT NULL,
	"key_fingerprint" text NOT NULL,
	"row_marks" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "seals_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "signing_keys" (
	"fingerprint" text PRIMARY KEY NOT NULL,
	"public_key" text NOT NULL,
	"reason" text,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "signing_keys_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "snapshot_signatures" (
	"number" bigint PRIMARY KEY NOT NULL,
	"root" text NOT NULL,
	"secret" text NOT NULL,
	"key_fingerprint" text NOT NULL,
	"signature" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "snapshot_signatures_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "snapshots" (
	"number" bigint PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"revision" bigint NOT NULL,
	"effective_at" bigint NOT NULL,
	"known_at" bigint NOT NULL,
	"digest" text NOT NULL,
	"document" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "snapshots_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "source_gradings" (
	"id" text PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"reliability" text NOT NULL,
	"reason" text NOT NULL,
	"effective_at" bigint NOT NULL,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "source_gradings_in_order_of_writing" UNIQUE("rowid"),
	CONSTRAINT "source_gradings_reliability" CHECK ("reliability" is null or "reliability" in ('A', 'B', 'C', 'D', 'E', 'F'))
);

--> statement-breakpoint
CREATE TABLE "source_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"version" bigint NOT NULL,
	"name" text NOT NULL,
	"url" text,
	"note" text,
	"reason" text,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "source_versions_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text PRIMARY KEY NOT NULL,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "sources_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "watch_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"entry_id" text NOT NULL,
	"kind" text NOT NULL,
	"act" text NOT NULL,
	"replaces_id" text,
	"text" text NOT NULL,
	"owner" text,
	"due_at" bigint,
	"closing" text,
	"effective_at" bigint NOT NULL,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "watch_entries_in_order_of_writing" UNIQUE("rowid"),
	CONSTRAINT "watch_entries_kind" CHECK ("kind" is null or "kind" in ('entry', 'question', 'task')),
	CONSTRAINT "watch_entries_act" CHECK ("act" is null or "act" in ('written', 'corrected', 'answered', 'done', 'dropped')),
	CONSTRAINT "watch_entries_replacement" CHECK (("act" = 'written') = ("replaces_id" is null)),
	CONSTRAINT "watch_entries_closing" CHECK (("act" in ('answered', 'done', 'dropped')) = ("closing" is not null)),
	CONSTRAINT "watch_entries_question_has_owner" CHECK ("kind" <> 'question' or "owner" is not null),
	CONSTRAINT "watch_entries_task_is_due" CHECK (("kind" = 'task') = ("due_at" is not null))
);

--> statement-breakpoint
CREATE TABLE "watch_log" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"action" text NOT NULL,
	"subject_id" text NOT NULL,
	"before" text,
	"after" text,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"indicator_id" text GENERATED ALWAYS AS (coalesce("after"::json ->> 'indicatorId', case when substr("action", 1, 10) = 'indicator.' then "subject_id" end)) STORED,
	"category_id" text GENERATED ALWAYS AS (coalesce("after"::json ->> 'categoryId', case when substr("action", 1, 9) = 'category.' then "subject_id" end)) STORED,
	"effective_at" bigint GENERATED ALWAYS AS (coalesce(case when "action" like '%.corrected' and cast("before"::json ->> 'effectiveAt' as bigint) is not null and cast("after"::json ->> 'effectiveAt' as bigint) is not null then least(cast("before"::json ->> 'effectiveAt' as bigint), cast("after"::json ->> 'effectiveAt' as bigint)) end, cast("after"::json ->> 'effectiveAt' as bigint), "recorded_at")) STORED,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "watch_log_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "watches" (
	"id" text PRIMARY KEY NOT NULL,
	"acknowledges_id" text,
	"reason" text,
	"effective_at" bigint NOT NULL,
	"planned_until_at" bigint,
	"recorded_at" bigint NOT NULL,
	"recorded_by" text NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "watches_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "wrong_times" (
	"mend_number" bigint NOT NULL,
	"wrong_at" bigint NOT NULL,
	"counts_as_at" bigint NOT NULL,
	"rowid" bigint DEFAULT nextval('rows_written') NOT NULL,
	CONSTRAINT "wrong_times_in_order_of_writing" UNIQUE("rowid")
);

--> statement-breakpoint
CREATE TABLE "category_words" (
	"row" bigint PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);

--> statement-breakpoint
CREATE TABLE "indicator_words" (
	"row" bigint PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);

--> statement-breakpoint
CREATE TABLE "incident_words" (
	"row" bigint PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);

--> statement-breakpoint
CREATE TABLE "report_words" (
	"row" bigint PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);

--> statement-breakpoint
CREATE TABLE "source_words" (
	"row" bigint PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);

--> statement-breakpoint
CREATE TABLE "assessment_words" (
	"row" bigint PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);

--> statement-breakpoint
CREATE TABLE "watch_entry_words" (
	"row" bigint PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);

--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "indicators"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attributions" ADD CONSTRAINT "attributions_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "category_versions" ADD CONSTRAINT "category_versions_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "categories"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "daily_incidents" ADD CONSTRAINT "daily_incidents_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "categories"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "daily_levels" ADD CONSTRAINT "daily_levels_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "indicators"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "evidence_ties" ADD CONSTRAINT "evidence_ties_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "assessments"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_watch_id_watches_id_fk" FOREIGN KEY ("watch_id") REFERENCES "watches"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "import_steps" ADD CONSTRAINT "import_steps_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "categories"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "categories"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_versions" ADD CONSTRAINT "indicator_versions_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "indicators"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "categories"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "outages" ADD CONSTRAINT "outages_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "indicators"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "categories"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "source_gradings" ADD CONSTRAINT "source_gradings_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "source_versions" ADD CONSTRAINT "source_versions_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "wrong_times" ADD CONSTRAINT "wrong_times_mend_number_clock_mends_number_fk" FOREIGN KEY ("mend_number") REFERENCES "clock_mends"("number") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "category_words" ADD CONSTRAINT "category_words_of_rows" FOREIGN KEY ("row") REFERENCES "category_versions"("rowid") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_words" ADD CONSTRAINT "indicator_words_of_rows" FOREIGN KEY ("row") REFERENCES "indicator_versions"("rowid") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "incident_words" ADD CONSTRAINT "incident_words_of_rows" FOREIGN KEY ("row") REFERENCES "incidents"("rowid") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "report_words" ADD CONSTRAINT "report_words_of_rows" FOREIGN KEY ("row") REFERENCES "reports"("rowid") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "source_words" ADD CONSTRAINT "source_words_of_rows" FOREIGN KEY ("row") REFERENCES "source_versions"("rowid") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "assessment_words" ADD CONSTRAINT "assessment_words_of_rows" FOREIGN KEY ("row") REFERENCES "assessments"("rowid") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "watch_entry_words" ADD CONSTRAINT "watch_entry_words_of_rows" FOREIGN KEY ("row") REFERENCES "watch_entries"("rowid") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "assessments_by_grounds" ON "assessments" USING btree ("rests_on_id");
--> statement-breakpoint
CREATE INDEX "assessments_by_time" ON "assessments" USING btree ("indicator_id","effective_at","recorded_at");
--> statement-breakpoint
CREATE INDEX "assessments_by_day" ON "assessments" USING btree ("indicator_id","effective_day","level");
--> statement-breakpoint
CREATE UNIQUE INDEX "assessments_replaced_once" ON "assessments" USING btree ("replaces_id");
--> statement-breakpoint
CREATE INDEX "attributions_by_incident" ON "attributions" USING btree ("incident_id");
--> statement-breakpoint
CREATE INDEX "attributions_by_actor" ON "attributions" USING btree ("actor");
--> statement-breakpoint
CREATE UNIQUE INDEX "attributions_replaced_once" ON "attributions" USING btree ("replaces_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "carried_marks_in_order" ON "carried_marks" USING btree ("revision","position");
--> statement-breakpoint
CREATE UNIQUE INDEX "category_versions_in_order" ON "category_versions" USING btree ("category_id","version");
--> statement-breakpoint
CREATE INDEX "column_mappings_by_dataset" ON "column_mappings" USING btree ("dataset","recorded_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "daily_incidents_one_a_day" ON "daily_incidents" USING btree ("day","category_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "daily_levels_one_a_day" ON "daily_levels" USING btree ("day","indicator_id");
--> statement-breakpoint
CREATE INDEX "distinctions_by_pair" ON "distinctions" USING btree ("one_id","other_id");
--> statement-breakpoint
CREATE INDEX "distinctions_by_other" ON "distinctions" USING btree ("other_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "distinctions_replaced_once" ON "distinctions" USING btree ("replaces_id");
--> statement-breakpoint
CREATE INDEX "evidence_ties_by_report" ON "evidence_ties" USING btree ("report_id");
--> statement-breakpoint
CREATE INDEX "evidence_ties_by_assessment" ON "evidence_ties" USING btree ("assessment_id");
--> statement-breakpoint
CREATE INDEX "evidence_ties_by_incident" ON "evidence_ties" USING btree ("incident_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_ties_replaced_once" ON "evidence_ties" USING btree ("replaces_id");
--> statement-breakpoint
CREATE INDEX "export_schedules_in_order" ON "export_schedules" USING btree ("schedule_id","recorded_at","id");
--> statement-breakpoint
CREATE INDEX "handovers_by_watch" ON "handovers" USING btree ("watch_id","number");
--> statement-breakpoint
CREATE UNIQUE INDEX "handovers_id" ON "handovers" USING btree ("id");
--> statement-breakpoint
CREATE UNIQUE INDEX "import_steps_in_order" ON "import_steps" USING btree ("import_id","number");
--> statement-breakpoint
CREATE INDEX "imports_by_file" ON "imports" USING btree ("file_digest");
--> statement-breakpoint
CREATE INDEX "imports_by_recording" ON "imports" USING btree ("recorded_at","id");
--> statement-breakpoint
CREATE INDEX "incidents_by_account" ON "incidents" USING btree ("incident_id","recorded_at");
--> statement-breakpoint
CREATE INDEX "incidents_by_dataset" ON "incidents" USING btree ("dataset","dataset_key","recorded_at");
--> statement-breakpoint
CREATE INDEX "incidents_by_merger" ON "incidents" USING btree ("merged_into_id");
--> statement-breakpoint
CREATE INDEX "incidents_by_moment" ON "incidents" USING btree ("effective_at","id");
--> statement-breakpoint
CREATE INDEX "incidents_by_import" ON "incidents" USING btree ("import_id","id");
--> statement-breakpoint
CREATE INDEX "incidents_by_recording" ON "incidents" USING btree ("recorded_at","id");
--> statement-breakpoint
CREATE INDEX "incidents_by_casualties" ON "incidents" USING btree (((case when "killed_count" is null then 0 else "killed_count" end) + (case when "injured_count" is null then 0 else "injured_count" end)),"id");
--> statement-breakpoint
CREATE INDEX "incidents_by_time" ON "incidents" USING btree ("category_id","effective_at");
--> statement-breakpoint
CREATE INDEX "incidents_by_day" ON "incidents" USING btree ("category_id","effective_day");
--> statement-breakpoint
CREATE UNIQUE INDEX "incidents_replaced_once" ON "incidents" USING btree ("replaces_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "indicator_versions_in_order" ON "indicator_versions" USING btree ("indicator_id","version");
--> statement-breakpoint
CREATE INDEX "outages_by_time" ON "outages" USING btree ("indicator_id","effective_at");
--> statement-breakpoint
CREATE INDEX "reports_by_account" ON "reports" USING btree ("report_id","recorded_at");
--> statement-breakpoint
CREATE INDEX "reports_by_time" ON "reports" USING btree ("effective_at");
--> statement-breakpoint
CREATE INDEX "reports_by_recording" ON "reports" USING btree ("recorded_at","id");
--> statement-breakpoint
CREATE INDEX "reports_by_source" ON "reports" USING btree ("source_id","effective_at");
--> statement-breakpoint
CREATE INDEX "reports_by_category" ON "reports" USING btree ("category_id","effective_at");
--> statement-breakpoint
CREATE INDEX "reports_by_origin" ON "reports" USING btree ("origin_report_id");
--> statement-breakpoint
CREATE INDEX "reports_with_areas" ON "reports" USING btree ("effective_at") WHERE "areas" is not null;
--> statement-breakpoint
CREATE INDEX "reports_by_dataset" ON "reports" USING btree ("dataset","dataset_key","recorded_at");
--> statement-breakpoint
CREATE INDEX "reports_by_import" ON "reports" USING btree ("import_id");
--> statement-breakpoint
CREATE INDEX "reports_written_over" ON "reports" USING btree ("source_id") WHERE "replaces_id" is not null;
--> statement-breakpoint
CREATE UNIQUE INDEX "reports_replaced_once" ON "reports" USING btree ("replaces_id");
--> statement-breakpoint
CREATE INDEX "request_keys_by_time" ON "request_keys" USING btree ("created_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "snapshots_id" ON "snapshots" USING btree ("id");
--> statement-breakpoint
CREATE INDEX "source_gradings_by_time" ON "source_gradings" USING btree ("source_id","effective_at","recorded_at");
--> statement-breakpoint
CREATE INDEX "source_versions_by_name" ON "source_versions" USING btree (lower("name"));
--> statement-breakpoint
CREATE UNIQUE INDEX "source_versions_in_order" ON "source_versions" USING btree ("source_id","version");
--> statement-breakpoint
CREATE INDEX "watch_entries_by_kind" ON "watch_entries" USING btree ("kind","recorded_at");
--> statement-breakpoint
CREATE INDEX "watch_entries_by_time" ON "watch_entries" USING btree ("kind","effective_at","recorded_at","id");
--> statement-breakpoint
CREATE INDEX "watch_entries_by_account" ON "watch_entries" USING btree ("entry_id","recorded_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "watch_entries_replaced_once" ON "watch_entries" USING btree ("replaces_id");
--> statement-breakpoint
CREATE INDEX "watch_log_by_time" ON "watch_log" USING btree ("recorded_at","seq");
--> statement-breakpoint
CREATE INDEX "watch_log_by_effect" ON "watch_log" USING btree ("effective_at","recorded_at");
--> statement-breakpoint
CREATE INDEX "watch_log_late" ON "watch_log" USING btree (("effective_at" / 604800000)) WHERE "effective_at" < "recorded_at" - 86400000;
--> statement-breakpoint
CREATE INDEX "watch_log_by_indicator" ON "watch_log" USING btree ("indicator_id","action");
--> statement-breakpoint
CREATE INDEX "watch_log_by_category" ON "watch_log" USING btree ("category_id","action");
--> statement-breakpoint
CREATE INDEX "watch_log_by_action" ON "watch_log" USING btree ("action");
--> statement-breakpoint
CREATE INDEX "watch_log_by_person" ON "watch_log" USING btree ("recorded_by","action");
--> statement-breakpoint
CREATE INDEX "watches_by_time" ON "watches" USING btree ("effective_at","recorded_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "watches_acknowledge_once" ON "watches" USING btree ("acknowledges_id");
--> statement-breakpoint
CREATE INDEX "wrong_times_by_time" ON "wrong_times" USING btree ("counts_as_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "wrong_times_once_a_mend" ON "wrong_times" USING btree ("wrong_at","mend_number");
--> statement-breakpoint
CREATE INDEX "category_words_sought" ON "category_words" USING gin ("words");
--> statement-breakpoint
CREATE INDEX "indicator_words_sought" ON "indicator_words" USING gin ("words");
--> statement-breakpoint
CREATE INDEX "incident_words_sought" ON "incident_words" USING gin ("words");
--> statement-breakpoint
CREATE INDEX "report_words_sought" ON "report_words" USING gin ("words");
--> statement-breakpoint
CREATE INDEX "source_words_sought" ON "source_words" USING gin ("words");
--> statement-breakpoint
CREATE INDEX "assessment_words_sought" ON "assessment_words" USING gin ("words");
--> statement-breakpoint
CREATE INDEX "watch_entry_words_sought" ON "watch_entry_words" USING gin ("words");
