ALTER TABLE "administrative_penalties" ADD COLUMN "identity_document_number_index" text;--> statement-breakpoint
ALTER TABLE "administrative_penalties" ADD COLUMN "legal_representative_document_number_index" text;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "legal_representative_resident_id_number_index" text;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "actual_controller_resident_id_number_index" text;--> statement-breakpoint
ALTER TABLE "shareholders" ADD COLUMN "resident_id_number_index" text;--> statement-breakpoint
CREATE INDEX "administrative_penalties_person_1" ON "administrative_penalties" USING btree ("identity_document_number_index");--> statement-breakpoint
CREATE INDEX "administrative_penalties_person_2" ON "administrative_penalties" USING btree ("legal_representative_document_number_index");--> statement-breakpoint
CREATE INDEX "registrations_person_1" ON "registrations" USING btree ("legal_representative_resident_id_number_index");--> statement-breakpoint
CREATE INDEX "registrations_person_2" ON "registrations" USING btree ("actual_controller_resident_id_number_index");--> statement-breakpoint
CREATE INDEX "shareholders_person_1" ON "shareholders" USING btree ("resident_id_number_index");