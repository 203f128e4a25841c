CREATE TABLE "cases_in_hand" (
	"subject_code" text NOT NULL,
	"id" text NOT NULL,
	"decided_on" date NOT NULL,
	"document_number" text,
	"authority" text,
	"basis" text,
	"severity" text,
	"state" text DEFAULT 'ACTIVE' NOT NULL,
	"published_from" date,
	"published_until" date,
	"publication_reason" text,
	"source_unit" text,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"batch" text,
	"source_row" integer,
	"row_hash" text NOT NULL,
	"handler" text NOT NULL,
	"department" text,
	"matter" text,
	"case_number" text NOT NULL,
	"closed_on" date,
	CONSTRAINT "cases_in_hand_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "credit_agency_agreements" (
	"subject_code" text NOT NULL,
	"id" text NOT NULL,
	"decided_on" date NOT NULL,
	"document_number" text,
	"authority" text,
	"basis" text,
	"severity" text,
	"state" text DEFAULT 'ACTIVE' NOT NULL,
	"published_from" date,
	"published_until" date,
	"publication_reason" text,
	"source_unit" text,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"batch" text,
	"source_row" integer,
	"row_hash" text NOT NULL,
	"agency" text NOT NULL,
	"agency_name" text,
	"valid_from" date NOT NULL,
	"valid_until" date NOT NULL,
	"ended_on" date,
	CONSTRAINT "credit_agency_agreements_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "subject_keys" (
	"subject_code" text NOT NULL,
	"id" text NOT NULL,
	"decided_on" date NOT NULL,
	"document_number" text,
	"authority" text,
	"basis" text,
	"severity" text,
	"state" text DEFAULT 'ACTIVE' NOT NULL,
	"published_from" date,
	"published_until" date,
	"publication_reason" text,
	"source_unit" text,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"batch" text,
	"source_row" integer,
	"row_hash" text NOT NULL,
	"key_id" text NOT NULL,
	"public_key" jsonb NOT NULL,
	"revoked_on" date,
	CONSTRAINT "subject_keys_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
ALTER TABLE "data_use_consents" ADD COLUMN "data_classes" text[];--> statement-breakpoint
ALTER TABLE "data_use_consents" ADD COLUMN "valid_from" date;--> statement-breakpoint
ALTER TABLE "data_use_consents" ADD COLUMN "use" text;--> statement-breakpoint
ALTER TABLE "data_use_consents" ADD COLUMN "standing" text;--> statement-breakpoint
ALTER TABLE "data_use_consents" ADD COLUMN "used_on" date;--> statement-breakpoint
ALTER TABLE "data_use_consents" ADD COLUMN "artefact" text;--> statement-breakpoint
CREATE INDEX "cases_in_hand_newest_first" ON "cases_in_hand" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "cases_in_hand_row" ON "cases_in_hand" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "cases_in_hand_received" ON "cases_in_hand" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "credit_agency_agreements_newest_first" ON "credit_agency_agreements" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "credit_agency_agreements_row" ON "credit_agency_agreements" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "credit_agency_agreements_received" ON "credit_agency_agreements" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "subject_keys_newest_first" ON "subject_keys" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "subject_keys_row" ON "subject_keys" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "subject_keys_received" ON "subject_keys" USING btree ("received_at");