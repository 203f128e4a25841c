CREATE TABLE "association_memberships" (
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
	"association" text,
	"association_name" text,
	"left_on" date,
	CONSTRAINT "association_memberships_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "commitment_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"way" text NOT NULL,
	"closed_from" text NOT NULL,
	"broken_commitment_days" integer,
	"source" text NOT NULL,
	"effective_on" date NOT NULL,
	"expires_on" date
);
--> statement-breakpoint
CREATE TABLE "credit_alerts" (
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
	"alert_kind" text,
	"message" text,
	"handled_on" date,
	CONSTRAINT "credit_alerts_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "credit_commitments" (
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
	"commitment_kind" text,
	"matter" text,
	"content" text,
	"due_on" date,
	"performance" text NOT NULL,
	"assessed_on" date,
	CONSTRAINT "credit_commitments_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "credit_measures" (
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
	"measure_code" text NOT NULL,
	"reason" text,
	"rule" text,
	"executing_department" text,
	"effective_from" date NOT NULL,
	"effective_until" date,
	"lifelong" boolean DEFAULT false NOT NULL,
	CONSTRAINT "credit_measures_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "credit_objections" (
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
	"target_department" text NOT NULL,
	"target_kind" text NOT NULL,
	"target_fact_id" text,
	"target_document_number" text,
	"content" text,
	"filed_on" date,
	"progress" text NOT NULL,
	"answered_on" date,
	"answer" text,
	CONSTRAINT "credit_objections_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "credit_rectifications" (
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
	"requirement" text,
	"due_on" date,
	"result" text,
	"completed_on" date,
	CONSTRAINT "credit_rectifications_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "credit_repairs" (
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
	"target_department" text NOT NULL,
	"target_kind" text NOT NULL,
	"target_fact_id" text,
	"target_document_number" text,
	"ways" text[],
	"applied_on" date,
	"progress" text,
	"repaired_on" date,
	CONSTRAINT "credit_repairs_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "credit_talks" (
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
	"talk_kind" text,
	"held_on" date,
	"topic" text,
	"minutes" text,
	CONSTRAINT "credit_talks_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "credit_trainings" (
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
	"topic" text,
	"passed" boolean,
	CONSTRAINT "credit_trainings_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "data_use_consents" (
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
	"recipient" text,
	"recipient_name" text,
	"purpose" text,
	"valid_until" date,
	"withdrawn_on" date,
	CONSTRAINT "data_use_consents_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "demonstration_seeds" (
	"department" text PRIMARY KEY NOT NULL,
	"subjects" integer NOT NULL,
	"seeded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fact_revisions" (
	"subject_code" text NOT NULL,
	"fact_id" text NOT NULL,
	"revision" integer NOT NULL,
	"fact_table" text NOT NULL,
	"revised_on" date NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"document_number" text,
	"revised_by" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "fact_revisions_subject_code_fact_id_revision_pk" PRIMARY KEY("subject_code","fact_id","revision")
);
--> statement-breakpoint
CREATE TABLE "focus_listings" (
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
	"listing" text NOT NULL,
	"listed_on" date NOT NULL,
	"reason" text,
	"removed_on" date,
	"field" text,
	CONSTRAINT "focus_listings_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "handling_feedback" (
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
	"matter" text,
	"case_number" text,
	"hall" text,
	"told" text,
	"result" text,
	"measure_codes" text[],
	"note" text,
	CONSTRAINT "handling_feedback_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "handling_matters" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"notified_commitment" boolean NOT NULL,
	"deferred_material" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "handling_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"matter" text,
	"listing" text,
	"kind" text,
	"severity" text,
	"effect" text NOT NULL,
	"measure_codes" text[] NOT NULL,
	"source" text NOT NULL,
	"effective_on" date NOT NULL,
	"expires_on" date
);
--> statement-breakpoint
CREATE TABLE "honesty_listings" (
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
	"listing" text NOT NULL,
	"listed_on" date NOT NULL,
	"reason" text,
	"removed_on" date,
	"honour" text,
	CONSTRAINT "honesty_listings_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "industry_bans" (
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
	"industries" text[] NOT NULL,
	"matters" text[] NOT NULL,
	"reason" text,
	"effective_from" date NOT NULL,
	"effective_until" date,
	"lifelong" boolean DEFAULT false NOT NULL,
	CONSTRAINT "industry_bans_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "issued_credit_reports" (
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
	"report_number" text,
	"purpose" text,
	"requested_by" text,
	CONSTRAINT "issued_credit_reports_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "measure_catalogue" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"incentive" boolean NOT NULL,
	"legal_basis" text NOT NULL,
	"executing_department" text NOT NULL,
	"matters" text[] NOT NULL,
	"source" text NOT NULL,
	"effective_on" date NOT NULL,
	"expires_on" date
);
--> statement-breakpoint
CREATE TABLE "public_credit_evaluations" (
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
	"grade" text,
	"score" integer,
	"evaluated_on" date,
	"standard" text,
	CONSTRAINT "public_credit_evaluations_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "registering_authorities" (
	"code_prefix" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"in_network" boolean NOT NULL,
	"source" text NOT NULL,
	"effective_on" date NOT NULL,
	"expires_on" date
);
--> statement-breakpoint
CREATE TABLE "voluntary_declarations" (
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
	"declaration_kind" text,
	"content" text,
	"verified" boolean,
	CONSTRAINT "voluntary_declarations_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE INDEX "association_memberships_newest_first" ON "association_memberships" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "association_memberships_row" ON "association_memberships" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "association_memberships_received" ON "association_memberships" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "credit_alerts_newest_first" ON "credit_alerts" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "credit_alerts_row" ON "credit_alerts" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "credit_alerts_received" ON "credit_alerts" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "credit_commitments_newest_first" ON "credit_commitments" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "credit_commitments_row" ON "credit_commitments" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "credit_commitments_received" ON "credit_commitments" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "credit_measures_newest_first" ON "credit_measures" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "credit_measures_row" ON "credit_measures" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "credit_measures_received" ON "credit_measures" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "credit_objections_newest_first" ON "credit_objections" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "credit_objections_row" ON "credit_objections" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "credit_objections_received" ON "credit_objections" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "credit_rectifications_newest_first" ON "credit_rectifications" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "credit_rectifications_row" ON "credit_rectifications" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "credit_rectifications_received" ON "credit_rectifications" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "credit_repairs_newest_first" ON "credit_repairs" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "credit_repairs_row" ON "credit_repairs" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "credit_repairs_received" ON "credit_repairs" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "credit_talks_newest_first" ON "credit_talks" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "credit_talks_row" ON "credit_talks" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "credit_talks_received" ON "credit_talks" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "credit_trainings_newest_first" ON "credit_trainings" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "credit_trainings_row" ON "credit_trainings" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "credit_trainings_received" ON "credit_trainings" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "data_use_consents_newest_first" ON "data_use_consents" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "data_use_consents_row" ON "data_use_consents" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "data_use_consents_received" ON "data_use_consents" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "focus_listings_newest_first" ON "focus_listings" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "focus_listings_row" ON "focus_listings" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "focus_listings_received" ON "focus_listings" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "handling_feedback_newest_first" ON "handling_feedback" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "handling_feedback_row" ON "handling_feedback" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "handling_feedback_received" ON "handling_feedback" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "honesty_listings_newest_first" ON "honesty_listings" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "honesty_listings_row" ON "honesty_listings" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "honesty_listings_received" ON "honesty_listings" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "industry_bans_newest_first" ON "industry_bans" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "industry_bans_row" ON "industry_bans" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "industry_bans_received" ON "industry_bans" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "issued_credit_reports_newest_first" ON "issued_credit_reports" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "issued_credit_reports_row" ON "issued_credit_reports" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "issued_credit_reports_received" ON "issued_credit_reports" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "public_credit_evaluations_newest_first" ON "public_credit_evaluations" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "public_credit_evaluations_row" ON "public_credit_evaluations" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "public_credit_evaluations_received" ON "public_credit_evaluations" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "voluntary_declarations_newest_first" ON "voluntary_declarations" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "voluntary_declarations_row" ON "voluntary_declarations" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "voluntary_declarations_received" ON "voluntary_declarations" USING btree ("received_at");