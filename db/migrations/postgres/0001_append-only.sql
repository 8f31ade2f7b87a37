-- What was recorded stays: the log and the definitions can be added to, never changed or deleted.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
--> statement-breakpoint
-- The highest number of the entries that were removed when history was pruned.
CREATE SEQUENCE entries_removed;
--> statement-breakpoint
-- Entries are numbered without gaps, because a write that is undone gives its number back; none is used twice.
CREATE FUNCTION number_entry() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE removed bigint := 0; BEGIN IF NEW.seq IS NOT NULL THEN RETURN NEW; END IF; IF TG_NARGS > 0 THEN EXECUTE format('SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM %I.%I', TG_TABLE_SCHEMA, TG_ARGV[0]) INTO removed; END IF; EXECUTE format('SELECT greatest(max(seq), $1) + 1 FROM %I.%I', TG_TABLE_SCHEMA, TG_TABLE_NAME) INTO NEW.seq USING removed; RETURN NEW; END $$;
--> statement-breakpoint
CREATE TRIGGER "watch_log_number" BEFORE INSERT ON "watch_log" FOR EACH ROW EXECUTE FUNCTION number_entry('entries_removed');
--> statement-breakpoint
CREATE TRIGGER "exercise_clocks_number" BEFORE INSERT ON "exercise_clocks" FOR EACH ROW EXECUTE FUNCTION number_entry();
--> statement-breakpoint
CREATE TRIGGER "assessments_no_update" BEFORE UPDATE ON "assessments" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "assessments_no_delete" BEFORE DELETE ON "assessments" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "assessments_no_truncate" BEFORE TRUNCATE ON "assessments" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "attributions_no_update" BEFORE UPDATE ON "attributions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "attributions_no_delete" BEFORE DELETE ON "attributions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "attributions_no_truncate" BEFORE TRUNCATE ON "attributions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "carried_marks_no_update" BEFORE UPDATE ON "carried_marks" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "carried_marks_no_delete" BEFORE DELETE ON "carried_marks" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "carried_marks_no_truncate" BEFORE TRUNCATE ON "carried_marks" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "categories_no_update" BEFORE UPDATE ON "categories" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "categories_no_delete" BEFORE DELETE ON "categories" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "categories_no_truncate" BEFORE TRUNCATE ON "categories" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "category_versions_no_update" BEFORE UPDATE ON "category_versions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "category_versions_no_delete" BEFORE DELETE ON "category_versions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "category_versions_no_truncate" BEFORE TRUNCATE ON "category_versions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "clock_mends_no_update" BEFORE UPDATE ON "clock_mends" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "clock_mends_no_delete" BEFORE DELETE ON "clock_mends" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "clock_mends_no_truncate" BEFORE TRUNCATE ON "clock_mends" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "column_mappings_no_update" BEFORE UPDATE ON "column_mappings" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "column_mappings_no_delete" BEFORE DELETE ON "column_mappings" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "column_mappings_no_truncate" BEFORE TRUNCATE ON "column_mappings" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "distinctions_no_update" BEFORE UPDATE ON "distinctions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "distinctions_no_delete" BEFORE DELETE ON "distinctions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "distinctions_no_truncate" BEFORE TRUNCATE ON "distinctions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "evidence_ties_no_update" BEFORE UPDATE ON "evidence_ties" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "evidence_ties_no_delete" BEFORE DELETE ON "evidence_ties" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "evidence_ties_no_truncate" BEFORE TRUNCATE ON "evidence_ties" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "exercise_clocks_no_update" BEFORE UPDATE ON "exercise_clocks" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "exercise_clocks_no_delete" BEFORE DELETE ON "exercise_clocks" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "exercise_clocks_no_truncate" BEFORE TRUNCATE ON "exercise_clocks" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "exercise_injects_no_update" BEFORE UPDATE ON "exercise_injects" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "exercise_injects_no_delete" BEFORE DELETE ON "exercise_injects" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "exercise_injects_no_truncate" BEFORE TRUNCATE ON "exercise_injects" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "exercises_no_update" BEFORE UPDATE ON "exercises" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "exercises_no_delete" BEFORE DELETE ON "exercises" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "exercises_no_truncate" BEFORE TRUNCATE ON "exercises" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "export_schedules_no_update" BEFORE UPDATE ON "export_schedules" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "export_schedules_no_delete" BEFORE DELETE ON "export_schedules" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "export_schedules_no_truncate" BEFORE TRUNCATE ON "export_schedules" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "handovers_no_update" BEFORE UPDATE ON "handovers" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "handovers_no_delete" BEFORE DELETE ON "handovers" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "handovers_no_truncate" BEFORE TRUNCATE ON "handovers" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "import_steps_no_update" BEFORE UPDATE ON "import_steps" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "import_steps_no_delete" BEFORE DELETE ON "import_steps" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "import_steps_no_truncate" BEFORE TRUNCATE ON "import_steps" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "imports_no_update" BEFORE UPDATE ON "imports" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "imports_no_delete" BEFORE DELETE ON "imports" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "imports_no_truncate" BEFORE TRUNCATE ON "imports" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "incidents_no_update" BEFORE UPDATE ON "incidents" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "incidents_no_delete" BEFORE DELETE ON "incidents" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "incidents_no_truncate" BEFORE TRUNCATE ON "incidents" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "indicator_versions_no_update" BEFORE UPDATE ON "indicator_versions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "indicator_versions_no_delete" BEFORE DELETE ON "indicator_versions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "indicator_versions_no_truncate" BEFORE TRUNCATE ON "indicator_versions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "indicators_no_update" BEFORE UPDATE ON "indicators" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "indicators_no_delete" BEFORE DELETE ON "indicators" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "indicators_no_truncate" BEFORE TRUNCATE ON "indicators" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "outages_no_update" BEFORE UPDATE ON "outages" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "outages_no_delete" BEFORE DELETE ON "outages" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "outages_no_truncate" BEFORE TRUNCATE ON "outages" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "prunings_no_update" BEFORE UPDATE ON "prunings" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "prunings_no_delete" BEFORE DELETE ON "prunings" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "prunings_no_truncate" BEFORE TRUNCATE ON "prunings" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "reports_no_update" BEFORE UPDATE ON "reports" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "reports_no_delete" BEFORE DELETE ON "reports" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "reports_no_truncate" BEFORE TRUNCATE ON "reports" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "seals_no_update" BEFORE UPDATE ON "seals" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "seals_no_delete" BEFORE DELETE ON "seals" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "seals_no_truncate" BEFORE TRUNCATE ON "seals" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "signing_keys_no_update" BEFORE UPDATE ON "signing_keys" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "signing_keys_no_delete" BEFORE DELETE ON "signing_keys" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "signing_keys_no_truncate" BEFORE TRUNCATE ON "signing_keys" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "snapshot_signatures_no_update" BEFORE UPDATE ON "snapshot_signatures" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "snapshot_signatures_no_delete" BEFORE DELETE ON "snapshot_signatures" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "snapshot_signatures_no_truncate" BEFORE TRUNCATE ON "snapshot_signatures" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "snapshots_no_update" BEFORE UPDATE ON "snapshots" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "snapshots_no_delete" BEFORE DELETE ON "snapshots" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "snapshots_no_truncate" BEFORE TRUNCATE ON "snapshots" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "source_gradings_no_update" BEFORE UPDATE ON "source_gradings" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "source_gradings_no_delete" BEFORE DELETE ON "source_gradings" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "source_gradings_no_truncate" BEFORE TRUNCATE ON "source_gradings" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "source_versions_no_update" BEFORE UPDATE ON "source_versions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "source_versions_no_delete" BEFORE DELETE ON "source_versions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "source_versions_no_truncate" BEFORE TRUNCATE ON "source_versions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "sources_no_update" BEFORE UPDATE ON "sources" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "sources_no_delete" BEFORE DELETE ON "sources" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "sources_no_truncate" BEFORE TRUNCATE ON "sources" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "watch_entries_no_update" BEFORE UPDATE ON "watch_entries" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "watch_entries_no_delete" BEFORE DELETE ON "watch_entries" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "watch_entries_no_truncate" BEFORE TRUNCATE ON "watch_entries" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "watch_log_no_update" BEFORE UPDATE ON "watch_log" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "watch_log_no_delete" BEFORE DELETE ON "watch_log" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "watch_log_no_truncate" BEFORE TRUNCATE ON "watch_log" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "watches_no_update" BEFORE UPDATE ON "watches" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "watches_no_delete" BEFORE DELETE ON "watches" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "watches_no_truncate" BEFORE TRUNCATE ON "watches" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "wrong_times_no_update" BEFORE UPDATE ON "wrong_times" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "wrong_times_no_delete" BEFORE DELETE ON "wrong_times" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER "wrong_times_no_truncate" BEFORE TRUNCATE ON "wrong_times" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
