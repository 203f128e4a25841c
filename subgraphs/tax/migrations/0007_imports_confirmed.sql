CREATE TABLE "tax_administrative_acts" (
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
	"act_kind" text,
	"content" text,
	CONSTRAINT "tax_administrative_acts_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
ALTER TABLE "fact_imports" ADD COLUMN "confirmed_by" text;--> statement-breakpoint
CREATE INDEX "tax_administrative_acts_newest_first" ON "tax_administrative_acts" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "tax_administrative_acts_row" ON "tax_administrative_acts" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "tax_administrative_acts_received" ON "tax_administrative_acts" USING btree ("received_at");