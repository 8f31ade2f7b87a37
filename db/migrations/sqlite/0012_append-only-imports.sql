CREATE TRIGGER `import_steps_no_update` BEFORE UPDATE ON `import_steps` BEGIN SELECT RAISE(ABORT, 'import_steps is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `import_steps_no_delete` BEFORE DELETE ON `import_steps` BEGIN SELECT RAISE(ABORT, 'import_steps is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `column_mappings_no_update` BEFORE UPDATE ON `column_mappings` BEGIN SELECT RAISE(ABORT, 'column_mappings is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `column_mappings_no_delete` BEFORE DELETE ON `column_mappings` BEGIN SELECT RAISE(ABORT, 'column_mappings is append-only'); END;
