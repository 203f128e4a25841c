CREATE TABLE "fact_import_changes" (
	"subject_code" text NOT NULL,
	"fact_id" text NOT NULL,
	"import_id" text NOT NULL,
	"act" text NOT NULL,
	"state_before" text NOT NULL,
	"state_after" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "fact_import_changes_subject_code_fact_id_import_id_pk" PRIMARY KEY("subject_code","fact_id","import_id")
);
--> statement-breakpoint
CREATE TABLE "fact_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"act" text NOT NULL,
	"fact_table" text NOT NULL,
	"batch" text,
	"received_at" timestamp with time zone NOT NULL,
	"added" integer NOT NULL,
	"changed" integer NOT NULL,
	"undoes" text
);
--> statement-breakpoint
CREATE TABLE "verified_credit_codes" (
	"subject_code" text PRIMARY KEY NOT NULL,
	"verified_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "fact_import_changes_import" ON "fact_import_changes" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "fact_imports_batch" ON "fact_imports" USING btree ("batch");--> statement-breakpoint
CREATE INDEX "fact_imports_undoes" ON "fact_imports" USING btree ("undoes");