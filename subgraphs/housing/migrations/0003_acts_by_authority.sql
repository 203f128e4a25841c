-- construction_licences: authorities number their documents each for itself, and until now one of another authority withdrew the first.
-- Which fact was put in the place of which shows in their revisions: written together, of one document number.
CREATE TEMP TABLE replaced ON COMMIT DROP AS
SELECT withdrawn.subject_code, withdrawn.fact_id AS old_id, correcting.fact_id AS new_id, withdrawn.recorded_at,
  correcting.state AS new_state,
  coalesce(
    (SELECT earlier.state FROM fact_revisions AS earlier
     WHERE earlier.subject_code = withdrawn.subject_code AND earlier.fact_id = withdrawn.fact_id
       AND earlier.revision < withdrawn.revision ORDER BY earlier.revision DESC LIMIT 1),
    CASE WHEN correcting.state IN ('REPAIRED', 'UNDER_OBJECTION') THEN correcting.state ELSE 'ACTIVE' END
  ) AS state_before,
  regexp_replace(normalize(coalesce(old.authority, ''), NFKC), '\s', '', 'g') AS old_authority,
  regexp_replace(normalize(coalesce(new.authority, ''), NFKC), '\s', '', 'g') AS new_authority,
  old.authority_code IS NOT NULL AND old.authority_code = new.authority_code AS same_code,
  old.state AS old_state, old.document_number, old.licence_number
FROM fact_revisions AS withdrawn
JOIN fact_revisions AS correcting ON correcting.subject_code = withdrawn.subject_code
  AND correcting.fact_table = withdrawn.fact_table AND correcting.recorded_at = withdrawn.recorded_at
  AND correcting.document_number = withdrawn.document_number AND correcting.revision = 1
  AND correcting.fact_id <> withdrawn.fact_id
JOIN "construction_licences" AS old ON old.subject_code = withdrawn.subject_code AND old.id = withdrawn.fact_id
JOIN "construction_licences" AS new ON new.subject_code = correcting.subject_code AND new.id = correcting.fact_id
WHERE withdrawn.fact_table = 'construction_licences' AND withdrawn.state = 'WITHDRAWN';
--> statement-breakpoint
-- An authority that was only written otherwise, shorter or longer, is the same.
CREATE TEMP TABLE confused ON COMMIT DROP AS
SELECT DISTINCT ON (replaced.subject_code, replaced.old_id) replaced.* FROM replaced
WHERE old_state = 'WITHDRAWN' AND NOT same_code AND old_authority <> '' AND new_authority <> ''
  AND strpos(old_authority, new_authority) = 0 AND strpos(new_authority, old_authority) = 0
  AND NOT EXISTS (
    SELECT FROM "construction_licences" AS standing
    WHERE standing.subject_code = replaced.subject_code AND standing.document_number = replaced.document_number
      AND standing.state <> 'WITHDRAWN'
      AND regexp_replace(normalize(coalesce(standing.authority, ''), NFKC), '\s', '', 'g') = replaced.old_authority
      AND standing.licence_number IS NOT DISTINCT FROM replaced.licence_number
  )
ORDER BY replaced.subject_code, replaced.old_id, replaced.recorded_at DESC;
--> statement-breakpoint
UPDATE "construction_licences" AS fact SET state = confused.state_before FROM confused
WHERE fact.subject_code = confused.subject_code AND fact.id = confused.old_id;
--> statement-breakpoint
INSERT INTO fact_revisions
  (subject_code, fact_id, revision, fact_table, revised_on, state, document_number, recorded_at)
SELECT confused.subject_code, confused.old_id,
  (SELECT max(revision) + 1 FROM fact_revisions AS told
   WHERE told.subject_code = confused.subject_code AND told.fact_id = confused.old_id),
  'construction_licences', (now() AT TIME ZONE 'Asia/Shanghai')::date, confused.state_before, confused.document_number, now()
FROM confused;
--> statement-breakpoint
-- What stood in its place corrected nothing: it has neither the other's severity nor its repair.
UPDATE "construction_licences" AS fact SET state = 'ACTIVE', severity = NULL FROM confused
WHERE fact.subject_code = confused.subject_code AND fact.id = confused.new_id
  AND fact.state = confused.new_state AND fact.state IN ('CORRECTED', 'REPAIRED')
  AND (SELECT count(*) FROM fact_revisions AS told
       WHERE told.subject_code = confused.subject_code AND told.fact_id = confused.new_id) = 1;
--> statement-breakpoint
INSERT INTO fact_imports (id, act, fact_table, batch, received_at, added, changed)
SELECT to_char(received_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSMS') || '-' || left(batch, 8), 'IMPORT', 'construction_licences', batch,
  received_at, count(*), 0
FROM "construction_licences" WHERE batch ~ '^[0-9a-f]{64}$' GROUP BY batch, received_at
ON CONFLICT DO NOTHING;
--> statement-breakpoint
INSERT INTO fact_import_changes (subject_code, fact_id, import_id, act, state_before, state_after, changed_at)
SELECT replaced.subject_code, replaced.old_id, kept.id, 'IMPORT', replaced.state_before, 'WITHDRAWN', replaced.recorded_at
FROM replaced
JOIN "construction_licences" AS new ON new.subject_code = replaced.subject_code AND new.id = replaced.new_id
JOIN fact_imports AS kept ON kept.batch = new.batch AND kept.received_at = new.received_at
WHERE NOT EXISTS (
  SELECT FROM confused WHERE confused.subject_code = replaced.subject_code AND confused.old_id = replaced.old_id
)
ON CONFLICT DO NOTHING;
--> statement-breakpoint
DROP TABLE confused;
--> statement-breakpoint
DROP TABLE replaced;
--> statement-breakpoint
-- construction_penalties: authorities number their documents each for itself, and until now one of another authority withdrew the first.
-- Which fact was put in the place of which shows in their revisions: written together, of one document number.
CREATE TEMP TABLE replaced ON COMMIT DROP AS
SELECT withdrawn.subject_code, withdrawn.fact_id AS old_id, correcting.fact_id AS new_id, withdrawn.recorded_at,
  correcting.state AS new_state,
  coalesce(
    (SELECT earlier.state FROM fact_revisions AS earlier
     WHERE earlier.subject_code = withdrawn.subject_code AND earlier.fact_id = withdrawn.fact_id
       AND earlier.revision < withdrawn.revision ORDER BY earlier.revision DESC LIMIT 1),
    CASE WHEN correcting.state IN ('REPAIRED', 'UNDER_OBJECTION') THEN correcting.state ELSE 'ACTIVE' END
  ) AS state_before,
  regexp_replace(normalize(coalesce(old.authority, ''), NFKC), '\s', '', 'g') AS old_authority,
  regexp_replace(normalize(coalesce(new.authority, ''), NFKC), '\s', '', 'g') AS new_authority,
  old.authority_code IS NOT NULL AND old.authority_code = new.authority_code AS same_code,
  old.state AS old_state, old.document_number
FROM fact_revisions AS withdrawn
JOIN fact_revisions AS correcting ON correcting.subject_code = withdrawn.subject_code
  AND correcting.fact_table = withdrawn.fact_table AND correcting.recorded_at = withdrawn.recorded_at
  AND correcting.document_number = withdrawn.document_number AND correcting.revision = 1
  AND correcting.fact_id <> withdrawn.fact_id
JOIN "construction_penalties" AS old ON old.subject_code = withdrawn.subject_code AND old.id = withdrawn.fact_id
JOIN "construction_penalties" AS new ON new.subject_code = correcting.subject_code AND new.id = correcting.fact_id
WHERE withdrawn.fact_table = 'construction_penalties' AND withdrawn.state = 'WITHDRAWN';
--> statement-breakpoint
-- An authority that was only written otherwise, shorter or longer, is the same.
CREATE TEMP TABLE confused ON COMMIT DROP AS
SELECT DISTINCT ON (replaced.subject_code, replaced.old_id) replaced.* FROM replaced
WHERE old_state = 'WITHDRAWN' AND NOT same_code AND old_authority <> '' AND new_authority <> ''
  AND strpos(old_authority, new_authority) = 0 AND strpos(new_authority, old_authority) = 0
  AND NOT EXISTS (
    SELECT FROM "construction_penalties" AS standing
    WHERE standing.subject_code = replaced.subject_code AND standing.document_number = replaced.document_number
      AND standing.state <> 'WITHDRAWN'
      AND regexp_replace(normalize(coalesce(standing.authority, ''), NFKC), '\s', '', 'g') = replaced.old_authority
  )
ORDER BY replaced.subject_code, replaced.old_id, replaced.recorded_at DESC;
--> statement-breakpoint
UPDATE "construction_penalties" AS fact SET state = confused.state_before FROM confused
WHERE fact.subject_code = confused.subject_code AND fact.id = confused.old_id;
--> statement-breakpoint
INSERT INTO fact_revisions
  (subject_code, fact_id, revision, fact_table, revised_on, state, document_number, recorded_at)
SELECT confused.subject_code, confused.old_id,
  (SELECT max(revision) + 1 FROM fact_revisions AS told
   WHERE told.subject_code = confused.subject_code AND told.fact_id = confused.old_id),
  'construction_penalties', (now() AT TIME ZONE 'Asia/Shanghai')::date, confused.state_before, confused.document_number, now()
FROM confused;
--> statement-breakpoint
-- What stood in its place corrected nothing: it has neither the other's severity nor its repair.
UPDATE "construction_penalties" AS fact SET state = 'ACTIVE', severity = NULL FROM confused
WHERE fact.subject_code = confused.subject_code AND fact.id = confused.new_id
  AND fact.state = confused.new_state AND fact.state IN ('CORRECTED', 'REPAIRED')
  AND (SELECT count(*) FROM fact_revisions AS told
       WHERE told.subject_code = confused.subject_code AND told.fact_id = confused.new_id) = 1;
--> statement-breakpoint
INSERT INTO fact_imports (id, act, fact_table, batch, received_at, added, changed)
SELECT to_char(received_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSMS') || '-' || left(batch, 8), 'IMPORT', 'construction_penalties', batch,
  received_at, count(*), 0
FROM "construction_penalties" WHERE batch ~ '^[0-9a-f]{64}$' GROUP BY batch, received_at
ON CONFLICT DO NOTHING;
--> statement-breakpoint
INSERT INTO fact_import_changes (subject_code, fact_id, import_id, act, state_before, state_after, changed_at)
SELECT replaced.subject_code, replaced.old_id, kept.id, 'IMPORT', replaced.state_before, 'WITHDRAWN', replaced.recorded_at
FROM replaced
JOIN "construction_penalties" AS new ON new.subject_code = replaced.subject_code AND new.id = replaced.new_id
JOIN fact_imports AS kept ON kept.batch = new.batch AND kept.received_at = new.received_at
WHERE NOT EXISTS (
  SELECT FROM confused WHERE confused.subject_code = replaced.subject_code AND confused.old_id = replaced.old_id
)
ON CONFLICT DO NOTHING;
--> statement-breakpoint
DROP TABLE confused;
--> statement-breakpoint
DROP TABLE replaced;
