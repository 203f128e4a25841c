CREATE TABLE "construction_conduct_records" (
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
	"conduct" text NOT NULL,
	"item" text,
	"description" text,
	"score" integer,
	CONSTRAINT "construction_conduct_records_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "construction_licences" (
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
	CONSTRAINT "construction_licences_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "construction_penalties" (
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
	CONSTRAINT "construction_penalties_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "construction_projects" (
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
	"name" text,
	"project_number" text,
	"district" text,
	"floor_area" integer,
	"contract_amount" numeric(18, 2),
	"started_on" date,
	"accepted_on" date,
	"project_manager_name" text,
	"project_manager_resident_id_number" text,
	"project_manager_phone" text,
	CONSTRAINT "construction_projects_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "construction_qualifications" (
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
	"name" text,
	"grade" text,
	"certificate_number" text,
	"valid_until" date,
	"technical_director_name" text,
	"technical_director_resident_id_number" text,
	CONSTRAINT "construction_qualifications_subject_code_id_pk" PRIMARY KEY("subject_code","id")
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
CREATE TABLE "presale_conduct_records" (
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
	"conduct" text NOT NULL,
	"item" text,
	"description" text,
	"score" integer,
	"estate_name" text,
	"presale_permit_number" text,
	"supervised_account" text,
	CONSTRAINT "presale_conduct_records_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "real_estate_agency_conduct_records" (
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
	"conduct" text NOT NULL,
	"item" text,
	"description" text,
	"score" integer,
	"filing_number" text,
	"agent_name" text,
	"agent_phone" text,
	CONSTRAINT "real_estate_agency_conduct_records_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "safety_accidents" (
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
	"accident_kind" text,
	"grade" text,
	"occurred_on" date,
	"project_name" text,
	"deaths" integer,
	"grave_injuries" integer,
	"direct_loss" numeric(18, 2),
	"finding" text,
	"responsible_person_name" text,
	"responsible_person_resident_id_number" text,
	CONSTRAINT "safety_accidents_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "sector_evaluations" (
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
	"sector" text NOT NULL,
	"year" integer NOT NULL,
	"grade" text,
	"score" integer,
	CONSTRAINT "sector_evaluations_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "wage_arrears_listings" (
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
	"project_name" text,
	"owed_amount" numeric(18, 2),
	"workers_affected" integer,
	"paid_on" date,
	"legal_representative_name" text,
	"legal_representative_resident_id_number" text,
	"workers_contact_phone" text,
	CONSTRAINT "wage_arrears_listings_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE INDEX "construction_conduct_records_newest_first" ON "construction_conduct_records" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "construction_conduct_records_row" ON "construction_conduct_records" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "construction_conduct_records_received" ON "construction_conduct_records" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "construction_licences_newest_first" ON "construction_licences" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "construction_licences_row" ON "construction_licences" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "construction_licences_received" ON "construction_licences" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "construction_penalties_newest_first" ON "construction_penalties" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "construction_penalties_row" ON "construction_penalties" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "construction_penalties_received" ON "construction_penalties" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "construction_projects_newest_first" ON "construction_projects" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "construction_projects_row" ON "construction_projects" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "construction_projects_received" ON "construction_projects" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "construction_qualifications_newest_first" ON "construction_qualifications" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "construction_qualifications_row" ON "construction_qualifications" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "construction_qualifications_received" ON "construction_qualifications" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "presale_conduct_records_newest_first" ON "presale_conduct_records" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "presale_conduct_records_row" ON "presale_conduct_records" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "presale_conduct_records_received" ON "presale_conduct_records" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "real_estate_agency_conduct_records_newest_first" ON "real_estate_agency_conduct_records" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "real_estate_agency_conduct_records_row" ON "real_estate_agency_conduct_records" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "real_estate_agency_conduct_records_received" ON "real_estate_agency_conduct_records" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "safety_accidents_newest_first" ON "safety_accidents" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "safety_accidents_row" ON "safety_accidents" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "safety_accidents_received" ON "safety_accidents" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "sector_evaluations_newest_first" ON "sector_evaluations" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "sector_evaluations_row" ON "sector_evaluations" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "sector_evaluations_received" ON "sector_evaluations" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "wage_arrears_listings_newest_first" ON "wage_arrears_listings" USING btree ("subject_code","decided_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "wage_arrears_listings_row" ON "wage_arrears_listings" USING btree ("subject_code","row_hash");--> statement-breakpoint
CREATE INDEX "wage_arrears_listings_received" ON "wage_arrears_listings" USING btree ("received_at");