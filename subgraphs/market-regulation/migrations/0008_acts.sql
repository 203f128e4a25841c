CREATE TABLE "fact_acts" (
	"sender" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"id" text NOT NULL,
	"act" text NOT NULL,
	"section" text NOT NULL,
	"digest" text NOT NULL,
	"outcome" jsonb,
	"audit_index" bigint,
	"done_at" timestamp with time zone NOT NULL,
	CONSTRAINT "fact_acts_sender_idempotency_key_pk" PRIMARY KEY("sender","idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "fact_proposals" (
	"subject_code" text NOT NULL,
	"id" text NOT NULL,
	"section" text NOT NULL,
	"act" text NOT NULL,
	"item" text NOT NULL,
	"fact_id" text,
	"document_number" text,
	"batch" text NOT NULL,
	"organization" text,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decision" text,
	"reviewed_by" text,
	"reviewed_at" timestamp with time zone,
	CONSTRAINT "fact_proposals_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
ALTER TABLE "fact_revisions" ADD COLUMN "act" text;--> statement-breakpoint
ALTER TABLE "fact_revisions" ADD COLUMN "role" text;--> statement-breakpoint
ALTER TABLE "fact_revisions" ADD COLUMN "officer" text;--> statement-breakpoint
ALTER TABLE "fact_revisions" ADD COLUMN "audit_index" bigint;--> statement-breakpoint
ALTER TABLE "fact_revisions" ADD COLUMN "row_before" jsonb;--> statement-breakpoint
CREATE INDEX "fact_proposals_waiting" ON "fact_proposals" USING btree ("decision","proposed_at");