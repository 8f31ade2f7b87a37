CREATE VIRTUAL TABLE `category_words` USING fts5(`name`, `question`, `scope`, content='category_versions', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
INSERT INTO `category_words` (`rowid`, `name`, `question`, `scope`) SELECT `rowid`, `name`, `question`, `scope` FROM `category_versions`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `indicator_words` USING fts5(`name`, `question`, `place`, `owner`, content='indicator_versions', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
INSERT INTO `indicator_words` (`rowid`, `name`, `question`, `place`, `owner`) SELECT `rowid`, `name`, `question`, `place`, `owner` FROM `indicator_versions`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `incident_words` USING fts5(`title`, `place`, `description`, content='incidents', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
INSERT INTO `incident_words` (`rowid`, `title`, `place`, `description`) SELECT `rowid`, `title`, `place`, `description` FROM `incidents`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `report_words` USING fts5(`title`, `body`, content='reports', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
INSERT INTO `report_words` (`rowid`, `title`, `body`) SELECT `rowid`, `title`, `body` FROM `reports`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `source_words` USING fts5(`name`, `note`, `url`, content='source_versions', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
INSERT INTO `source_words` (`rowid`, `name`, `note`, `url`) SELECT `rowid`, `name`, `note`, `url` FROM `source_versions`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `assessment_words` USING fts5(`rationale`, content='assessments', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
INSERT INTO `assessment_words` (`rowid`, `rationale`) SELECT `rowid`, `rationale` FROM `assessments`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `watch_entry_words` USING fts5(`text`, `closing`, `owner`, content='watch_entries', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
INSERT INTO `watch_entry_words` (`rowid`, `text`, `closing`, `owner`) SELECT `rowid`, `text`, `closing`, `owner` FROM `watch_entries`;
