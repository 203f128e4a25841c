ALTER TABLE "construction_penalties" ADD COLUMN "identity_document_number_index" text;--> statement-breakpoint
ALTER TABLE "construction_penalties" ADD COLUMN "legal_representative_document_number_index" text;--> statement-breakpoint
ALTER TABLE "safety_accidents" ADD COLUMN "responsible_person_resident_id_number_index" text;--> statement-breakpoint
ALTER TABLE "wage_arrears_listings" ADD COLUMN "legal_representative_resident_id_number_index" text;--> statement-breakpoint
CREATE INDEX "construction_penalties_person_1" ON "construction_penalties" USING btree ("identity_document_number_index");--> statement-breakpoint
CREATE INDEX "construction_penalties_person_2" ON "construction_penalties" USING btree ("legal_representative_document_number_index");--> statement-breakpoint
CREATE INDEX "safety_accidents_person_1" ON "safety_accidents" USING btree ("responsible_person_resident_id_number_index");--> statement-breakpoint
CREATE INDEX "wage_arrears_listings_person_1" ON "wage_arrears_listings" USING btree ("legal_representative_resident_id_number_index");