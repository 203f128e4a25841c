ALTER TABLE "consumption_restrictions" ADD COLUMN "restricted_person_resident_id_number_index" text;--> statement-breakpoint
ALTER TABLE "dishonest_debtor_listings" ADD COLUMN "resident_id_number_index" text;--> statement-breakpoint
ALTER TABLE "false_litigation_findings" ADD COLUMN "responsible_person_resident_id_number_index" text;--> statement-breakpoint
CREATE INDEX "consumption_restrictions_person_1" ON "consumption_restrictions" USING btree ("restricted_person_resident_id_number_index");--> statement-breakpoint
CREATE INDEX "dishonest_debtor_listings_person_1" ON "dishonest_debtor_listings" USING btree ("resident_id_number_index");--> statement-breakpoint
CREATE INDEX "false_litigation_findings_person_1" ON "false_litigation_findings" USING btree ("responsible_person_resident_id_number_index");