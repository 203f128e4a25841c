CREATE TABLE "abnormal_operation_listings" (
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
	"removal_reason" text,
	CONSTRAINT "abnormal_operation_listings_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "administrative_licences" (
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
	"document_name" text,
	"licence_kind" text,
	"certificate_name" text,
	"licence_number" text,
	"content" text,
	"valid_from" date,
	"valid_until" date,
	"authority_code" text,
	"source_unit_code" text,
	"remark" text,
	"party_kind" text,
	"party_name" text,
	"identity_document_kind" text,
	"identity_document_number" text,
	"legal_representative_name" text,
	"legal_representative_document_kind" text,
	"legal_representative_document_number" text,
	CONSTRAINT "administrative_licences_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "administrative_penalties" (
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
	"violation_kind" text,
	"facts" text,
	"penalty_kind" text,
	"content" text,
	"fine_amount" numeric(18, 2),
	"confiscated_amount" numeric(18, 2),
	"revoked_certificate" text,
	"valid_until" date,
	"authority_code" text,
	"source_unit_code" text,
	"remark" text,
	"party_kind" text,
	"party_name" text,
	"identity_document_kind" text,
	"identity_document_number" text,
	"legal_representative_name" text,
	"legal_representative_document_kind" text,
	"legal_representative_document_number" text,
	CONSTRAINT "administrative_penalties_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "complaints" (
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
	"category" text,
	"content" text,
	"outcome" text,
	CONSTRAINT "complaints_subject_code_id_pk" PRIMARY KEY("subject_code","id")
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
CREATE TABLE "other_administrative_acts" (
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
	CONSTRAINT "other_administrative_acts_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "registrations" (
	"subject_code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"name_pairs" text[] NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"legal_representative_name" text,
	"legal_representative_resident_id_number" text,
	"legal_representative_phone" text,
	"registered_capital" numeric(18, 2),
	"registered_address" text,
	"business_scope" text,
	"industry_code" text,
	"established_on" date,
	"previous_taxpayer_number" text,
	"actual_controller_name" text,
	"actual_controller_resident_id_number" text,
	"actual_controller_phone" text
);
--> statement-breakpoint
CREATE TABLE "serious_violation_listings" (
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
	"violation_kind" text,
	CONSTRAINT "serious_violation_listings_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "shareholders" (
	"subject_code" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"resident_id_number" text,
	"subscribed_capital" numeric(18, 2),
	CONSTRAINT "shareholders_subject_code_position_pk" PRIMARY KEY("subject_code","position")
);
--> statement-breakpoint
CREATE TABLE "spot_checks" (
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
	"subject_matter" text,
	"check_kind" text,
	"result" text,
	CONSTRAINT "spot_checks_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE INDEX "abnormal_operation_listings_newest_first" ON "abnormal_operation_listings" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "abnormal_operation_listings_row" ON "abnormal_operation_listings" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "abnormal_operation_listings_received" ON "abnormal_operation_listings" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "administrative_licences_newest_first" ON "administrative_licences" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "administrative_licences_row" ON "administrative_licences" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "administrative_licences_received" ON "administrative_licences" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "administrative_penalties_newest_first" ON "administrative_penalties" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "administrative_penalties_row" ON "administrative_penalties" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "administrative_penalties_received" ON "administrative_penalties" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "complaints_newest_first" ON "complaints" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "complaints_row" ON "complaints" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "complaints_received" ON "complaints" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "other_administrative_acts_newest_first" ON "other_administrative_acts" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "other_administrative_acts_row" ON "other_administrative_acts" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "other_administrative_acts_received" ON "other_administrative_acts" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "registrations_name_pairs" ON "registrations" USING gin ("name_pairs");--> statement-breakpoint
CREATE INDEX "serious_violation_listings_newest_first" ON "serious_violation_listings" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "serious_violation_listings_row" ON "serious_violation_listings" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "serious_violation_listings_received" ON "serious_violation_listings" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "spot_checks_newest_first" ON "spot_checks" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "spot_checks_row" ON "spot_checks" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "spot_checks_received" ON "spot_checks" USING btree ("received_at");