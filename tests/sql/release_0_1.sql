-- What a warehouse of release 0.1 held: an article with an edit, one that is gone, one with a table, a page set aside.
INSERT INTO ops.source (slug, name, outlet, province, home, language, zone, verified)
VALUES ('baothu', 'Báo Thử', '', 'Thử', 'http://baothu.test/', 'vi', 'Asia/Ho_Chi_Minh', false);
INSERT INTO ops.run (source) VALUES ('baothu');
INSERT INTO ops.url (source_id, url, state, reason, first_run)
SELECT 1, 'http://baothu.test/tin-a' || n || '.html', CASE n WHEN 2 THEN 'gone' WHEN 4 THEN 'quarantined' ELSE 'loaded' END,
    'fetched', 1 FROM generate_series(1, 4) AS n;
INSERT INTO raw.blob (sha256, n_bytes, body)
SELECT sha256(n::text::bytea), 1, '\x' FROM generate_series(1, 5) AS n;
INSERT INTO raw.snapshot (url_id, run_id, fetched_at, http_status, final_url, headers, sha256)
SELECT least(n, 4), 1, '2026-03-05 05:00+00'::timestamptz + n * interval '1 minute', 200,
    'http://baothu.test/tin-a' || least(n, 4) || '.html', '[["etag", "\"1\""]]', sha256(n::text::bytea)
FROM generate_series(1, 5) AS n;
INSERT INTO ops.quarantine (url_id, snapshot_id, reason, detail, extractor, run_id) VALUES (4, 4, 'layout', '', 'vdoc/1', 1);
BEGIN;
INSERT INTO clean.article (source_id, url_id, first_seen_at, published_at, content_hash, gone_at)
SELECT 1, n, '2026-03-05 05:00+00', '2026-03-05 05:00+00', sha256(n::text::bytea),
    CASE n WHEN 2 THEN '2026-03-06 05:00+00'::timestamptz END FROM generate_series(1, 3) AS n;
INSERT INTO clean.article_revision (article_id, revision_no, cause, snapshot_id, observed_at, title, kicker, lead,
    published_at, published_raw, published_precision, published_evidence, published_conflicts, authors, byline, agency,
    section, tags, blocks, residue, images, house_prefix, language, extractor, notes, content_hash)
SELECT n.article, n.number, n.cause, n.article, '2026-03-05 05:00+00', 'Tin ' || n.article, '', '', '2026-03-05 05:00+00',
    'raw', 'minute', 'visible', '{}', '[{"name": "Kỳ Ca", "role": "text"}]', 'Kỳ Ca', '', '{Thời sự}', '{}',
    jsonb_build_array(jsonb_build_object('kind', 'title', 'text', 'Tin'), jsonb_build_object('kind', 'table', 'text', 'bảng'),
        jsonb_build_object('kind', 'paragraph', 'text', 'Bão số ' || n.number)),
    '[]', '[]', '', 'vi', 'vdoc/1', '{}', sha256((n.article + 10 * n.number)::text::bytea)
FROM (VALUES (1, 1, 'first'), (2, 1, 'first'), (3, 1, 'first'), (1, 2, 'publisher')) AS n (article, number, cause);
UPDATE clean.article AS a SET revision_id = r.revision_id, content_hash = r.content_hash
FROM clean.article_revision AS r WHERE r.article_id = a.article_id AND r.revision_no = CASE a.article_id WHEN 1 THEN 2 ELSE 1 END;
SELECT clean.announce('{1,2,3,1,2}', '{1,2,3,4,NULL}', '{new,new,new,edit,gone}');
COMMIT;
