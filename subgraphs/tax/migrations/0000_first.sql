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
CREATE TABLE "major_tax_violations" (
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
	"amount" numeric(18, 2),
	"facts" text,
	"responsible_person_name" text,
	"responsible_person_resident_id_number" text,
	CONSTRAINT "major_tax_violations_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "tax_arrears" (
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
	"tax_kind" text,
	"amount" numeric(18, 2),
	"due_on" date,
	"debit_account" text,
	CONSTRAINT "tax_arrears_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "tax_credit_ratings" (
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
	"year" integer NOT NULL,
	"grade" text NOT NULL,
	"score" integer,
	CONSTRAINT "tax_credit_ratings_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "tax_licences" (
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
	CONSTRAINT "tax_licences_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "tax_penalties" (
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
	CONSTRAINT "tax_penalties_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "tax_preference_uses" (
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
	"preference_kind" text,
	"tax_kind" text,
	"amount" numeric(18, 2),
	"refund_account" text,
	CONSTRAINT "tax_preference_uses_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "tax_red_listings" (
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
	"year" integer NOT NULL,
	CONSTRAINT "tax_red_listings_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE INDEX "major_tax_violations_newest_first" ON "major_tax_violations" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "major_tax_violations_row" ON "major_tax_violations" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "major_tax_violations_received" ON "major_tax_violations" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "tax_arrears_newest_first" ON "tax_arrears" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "tax_arrears_row" ON "tax_arrears" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "tax_arrears_received" ON "tax_arrears" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "tax_credit_ratings_newest_first" ON "tax_credit_ratings" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "tax_credit_ratings_row" ON "tax_credit_ratings" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "tax_credit_ratings_received" ON "tax_credit_ratings" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "tax_licences_newest_first" ON "tax_licences" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "tax_licences_row" ON "tax_licences" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "tax_licences_received" ON "tax_licences" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "tax_penalties_newest_first" ON "tax_penalties" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "tax_penalties_row" ON "tax_penalties" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "tax_penalties_received" ON "tax_penalties" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "tax_preference_uses_newest_first" ON "tax_preference_uses" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "tax_preference_uses_row" ON "tax_preference_uses" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "tax_preference_uses_received" ON "tax_preference_uses" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "tax_red_listings_newest_first" ON "tax_red_listings" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "tax_red_listings_row" ON "tax_red_listings" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "tax_red_listings_received" ON "tax_red_listings" USING btree ("received_at");