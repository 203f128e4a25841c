-- How grave a fact is say the rows of the kit, by which departments record, too: there are not two laws.
DROP TABLE "severity_rules" CASCADE;