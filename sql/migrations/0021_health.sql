-- What each ordinary run met at the channels, by the clock of the settings: health needs it, the ledger only proves.
CREATE TABLE ops.visit (
    run_id bigint PRIMARY KEY REFERENCES ops.run,
    source_id smallint NOT NULL REFERENCES ops.source,
    at timestamptz NOT NULL,
    fetched integer NOT NULL,
    troubles text[] NOT NULL
);
CREATE INDEX visit_newest ON ops.visit (source_id, at DESC);

CREATE VIEW mart.daily_volume AS
SELECT s.slug AS source, (a.published_at AT TIME ZONE s.zone)::date AS day, count(*) AS articles,
       count(*) FILTER (WHERE r.lead <> '') AS with_lead,
       count(*) FILTER (WHERE r.byline <> '' OR r.authors <> '[]') AS with_byline,
       count(*) FILTER (WHERE cardinality(r.section) > 0) AS with_section,
       count(*) FILTER (WHERE r.images <> '[]') AS with_image,
       count(*) FILTER (WHERE length(r.body_text) >= 300) AS with_text,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM a.first_seen_at - a.published_at) / 60)
           AS lag_minutes
FROM clean.article AS a
JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
JOIN ops.source AS s ON s.source_id = a.source_id
GROUP BY s.slug, (a.published_at AT TIME ZONE s.zone)::date;
COMMENT ON VIEW mart.daily_volume IS 'How much each newspaper published on each local day, and how fully it could be read.';
COMMENT ON COLUMN mart.daily_volume.source IS 'Slug of the newspaper.';
COMMENT ON COLUMN mart.daily_volume.day IS 'Local day of publication.';
COMMENT ON COLUMN mart.daily_volume.articles IS 'Articles of that day.';
COMMENT ON COLUMN mart.daily_volume.with_lead IS 'Articles with a lead.';
COMMENT ON COLUMN mart.daily_volume.with_byline IS 'Articles with a byline or an author.';
COMMENT ON COLUMN mart.daily_volume.with_section IS 'Articles with a section.';
COMMENT ON COLUMN mart.daily_volume.with_image IS 'Articles with a picture.';
COMMENT ON COLUMN mart.daily_volume.with_text IS 'Articles with at least 300 characters of text.';
COMMENT ON COLUMN mart.daily_volume.lag_minutes IS 'Median minutes from publication to the first sight by us.';

CREATE VIEW mart.freshness AS
SELECT s.slug AS source, v.at AS visited_at, v.troubles, r.status,
       (SELECT max(a.published_at) FROM clean.article AS a WHERE a.source_id = s.source_id) AS newest_article,
       (SELECT count(*) FROM ops.url AS u WHERE u.source_id = s.source_id AND u.state IN ('discovered', 'leased'))
           AS waiting,
       (SELECT count(*) FROM ops.url AS u WHERE u.source_id = s.source_id AND u.state = 'failed') AS failed
FROM ops.source AS s
LEFT JOIN LATERAL (SELECT * FROM ops.visit AS w WHERE w.source_id = s.source_id ORDER BY w.at DESC, w.run_id DESC LIMIT 1)
    AS v ON true
LEFT JOIN ops.run AS r ON r.run_id = v.run_id;
COMMENT ON VIEW mart.freshness IS 'When each newspaper was last visited, and what stands out.';
COMMENT ON COLUMN mart.freshness.source IS 'Slug of the newspaper.';
COMMENT ON COLUMN mart.freshness.visited_at IS 'When its channels were last read; null if never.';
COMMENT ON COLUMN mart.freshness.troubles IS 'What went wrong on that visit: channel, code, detail.';
COMMENT ON COLUMN mart.freshness.status IS 'How that run ended: succeeded, partial or failed.';
COMMENT ON COLUMN mart.freshness.newest_article IS 'When its newest article was published.';
COMMENT ON COLUMN mart.freshness.waiting IS 'Addresses that are listed and not yet fetched.';
COMMENT ON COLUMN mart.freshness.failed IS 'Addresses that were given up after five attempts.';
