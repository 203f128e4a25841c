ALTER TABLE "major_tax_violations" ADD COLUMN "responsible_person_resident_id_number_index" text;--> statement-breakpoint
ALTER TABLE "tax_penalties" ADD COLUMN "identity_document_number_index" text;--> statement-breakpoint
ALTER TABLE "tax_penalties" ADD COLUMN "legal_representative_document_number_index" text;--> statement-breakpoint
CREATE INDEX "major_tax_violations_person_1" ON "major_tax_violations" USING btree ("responsible_person_resident_id_number_index");--> statement-breakpoint
CREATE INDEX "tax_penalties_person_1" ON "tax_penalties" USING btree ("identity_document_number_index");--> statement-breakpoint
CREATE INDEX "tax_penalties_person_2" ON "tax_penalties" USING btree ("legal_representative_document_number_index");