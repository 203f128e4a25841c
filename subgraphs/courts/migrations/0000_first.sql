CREATE TABLE "bankruptcy_rulings" (
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
	"case_number" text,
	"court" text,
	"procedure" text,
	"stage" text,
	"administrator" text,
	"administrator_contact_name" text,
	"administrator_contact_phone" text,
	"claims_until" date,
	CONSTRAINT "bankruptcy_rulings_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "consumption_restrictions" (
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
	"case_number" text,
	"court" text,
	"filed_on" date,
	"restricted_person_name" text,
	"restricted_person_resident_id_number" text,
	"applicant_name" text,
	"content" text,
	"lifted_on" date,
	CONSTRAINT "consumption_restrictions_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "demonstration_seeds" (
	"department" text PRIMARY KEY NOT NULL,
	"subjects" integer NOT NULL,
	"seeded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dishonest_debtor_listings" (
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
	"case_number" text,
	"court" text,
	"name" text,
	"sex" text,
	"age" integer,
	"resident_id_number" text,
	"legal_representative_name" text,
	"province" text,
	"basis_document_number" text,
	"basis_unit" text,
	"duty" text,
	"performance" text,
	"performed_part" text,
	"circumstance" text,
	"filed_on" date,
	"published_on" date,
	CONSTRAINT "dishonest_debtor_listings_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "enforcement_cases" (
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
	"case_number" text,
	"court" text,
	"filed_on" date,
	"amount" numeric(18, 2),
	"outstanding_amount" numeric(18, 2),
	"enforcement_state" text,
	"applicant_name" text,
	"frozen_account" text,
	CONSTRAINT "enforcement_cases_subject_code_id_pk" PRIMARY KEY("subject_code","id")
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
CREATE TABLE "false_litigation_findings" (
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
	"case_number" text,
	"court" text,
	"finding" text,
	"sanction" text,
	"fine_amount" numeric(18, 2),
	"responsible_person_name" text,
	"responsible_person_resident_id_number" text,
	CONSTRAINT "false_litigation_findings_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "judgments" (
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
	"case_number" text,
	"court" text,
	"cause" text,
	"procedure" text,
	"part" text,
	"opposing_party_name" text,
	"adjudged_amount" numeric(18, 2),
	"summary" text,
	CONSTRAINT "judgments_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE INDEX "bankruptcy_rulings_newest_first" ON "bankruptcy_rulings" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "bankruptcy_rulings_row" ON "bankruptcy_rulings" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "bankruptcy_rulings_received" ON "bankruptcy_rulings" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "consumption_restrictions_newest_first" ON "consumption_restrictions" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "consumption_restrictions_row" ON "consumption_restrictions" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "consumption_restrictions_received" ON "consumption_restrictions" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "dishonest_debtor_listings_newest_first" ON "dishonest_debtor_listings" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "dishonest_debtor_listings_row" ON "dishonest_debtor_listings" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "dishonest_debtor_listings_received" ON "dishonest_debtor_listings" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "enforcement_cases_newest_first" ON "enforcement_cases" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "enforcement_cases_row" ON "enforcement_cases" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "enforcement_cases_received" ON "enforcement_cases" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "false_litigation_findings_newest_first" ON "false_litigation_findings" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "false_litigation_findings_row" ON "false_litigation_findings" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "false_litigation_findings_received" ON "false_litigation_findings" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "judgments_newest_first" ON "judgments" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "judgments_row" ON "judgments" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "judgments_received" ON "judgments" USING btree ("received_at");