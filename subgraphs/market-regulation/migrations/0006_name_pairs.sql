CREATE TABLE "registered_name_pairs" (
	"pair" text NOT NULL,
	"subject_code" text NOT NULL,
	CONSTRAINT "registered_name_pairs_pair_subject_code_pk" PRIMARY KEY("pair","subject_code")
);
--> statement-breakpoint
INSERT INTO "registered_name_pairs" ("pair", "subject_code")
SELECT DISTINCT "pair", "subject_code" FROM "registrations", unnest("name_pairs") AS "pair";--> statement-breakpoint
DROP INDEX "registrations_name_pairs";--> statement-breakpoint
ALTER TABLE "registrations" DROP COLUMN "name_pairs";