SELECT (SELECT coalesce(max(number), 0) FROM revisions), (SELECT row_to_json("#") FROM (SELECT t1."name" AS "name" FROM "regions" t1 WHERE t1."code" = $1) "#")
