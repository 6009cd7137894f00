-- Copies of articles: what is compared, which pairs are copies, which articles belong together, and language twins.

ALTER TABLE ops.source ADD COLUMN house_prefixes text[] NOT NULL DEFAULT '{}'; -- by which others show whose text they print

CREATE TABLE clean.kin (
    article_id bigint PRIMARY KEY REFERENCES clean.article ON DELETE CASCADE,
    revision_id bigint NOT NULL,
    language text NOT NULL,
    published_at timestamptz NOT NULL,
    sample integer[] NOT NULL,
    marks integer[] NOT NULL
);
CREATE INDEX kin_foreign ON clean.kin (published_at) WHERE language <> 'vi';
COMMENT ON TABLE clean.kin IS
    'Articles that were compared: sampled hashes of their shingles, and hashes of pictures and numbers for language twins.';

-- Fifty rows an article: without foreign keys, and with numbers of four bytes, which are enough for two billion articles.
CREATE TABLE clean.article_shingle (
    shingle integer NOT NULL,
    article_id integer NOT NULL,
    PRIMARY KEY (shingle, article_id)
);
COMMENT ON TABLE clean.article_shingle IS 'Which articles have a sampled shingle; made from clean.kin.';

CREATE TABLE clean.article_pair (
    first_id bigint NOT NULL REFERENCES clean.article ON DELETE CASCADE,
    second_id bigint NOT NULL REFERENCES clean.article ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('exact', 'near', 'contained', 'passage')),
    moved boolean NOT NULL,
    similarity real NOT NULL,
    of_first real NOT NULL,
    of_second real NOT NULL,
    direction text NOT NULL CHECK (direction IN ('credit', 'published', 'first_seen', 'unknown')),
    evidence text[] NOT NULL,
    PRIMARY KEY (first_id, second_id),
    CHECK (first_id <> second_id)
);
CREATE INDEX article_pair_second ON clean.article_pair (second_id);

CREATE TABLE clean.cluster_member (
    cluster_id bigint NOT NULL,
    article_id bigint NOT NULL REFERENCES clean.article ON DELETE CASCADE,
    place integer NOT NULL,
    role text NOT NULL CHECK (role IN ('original', 'reprint', 'moved_copy', 'excerpt', 'extended')),
    credited text NOT NULL,
    PRIMARY KEY (cluster_id, article_id)
);
CREATE INDEX cluster_member_article ON clean.cluster_member (article_id);

CREATE TABLE clean.article_twin (
    twin_id bigint PRIMARY KEY REFERENCES clean.article ON DELETE CASCADE,
    article_id bigint NOT NULL REFERENCES clean.article ON DELETE CASCADE,
    score real NOT NULL,
    evidence text[] NOT NULL
);
CREATE INDEX article_twin_article ON clean.article_twin (article_id);
GRANT DELETE ON clean.kin, clean.article_shingle, clean.article_pair, clean.cluster_member, clean.article_twin
    TO baotinh_loader;

CREATE VIEW mart.article_copy AS
SELECT p.second_id AS article_id, s.slug AS source, b.published_at, p.first_id AS original_id, f.slug AS original_source,
       a.published_at AS original_published_at, p.kind, p.moved, p.similarity, p.of_second AS share_of_copy,
       p.of_first AS share_of_original, p.direction, p.evidence
FROM clean.article_pair AS p
JOIN clean.article AS a ON a.article_id = p.first_id JOIN ops.source AS f ON f.source_id = a.source_id
JOIN clean.article AS b ON b.article_id = p.second_id JOIN ops.source AS s ON s.source_id = b.source_id;
COMMENT ON VIEW mart.article_copy IS
    'Pairs of articles with the same text, whole or in part: the later one, the earlier one, and what that rests on. At most 16 partners are looked for when an article comes; mart.cluster_member has all of them.';
COMMENT ON COLUMN mart.article_copy.article_id IS 'Article that came later, or names the other as its source.';
COMMENT ON COLUMN mart.article_copy.source IS 'Slug of its newspaper.';
COMMENT ON COLUMN mart.article_copy.published_at IS 'Its publication time.';
COMMENT ON COLUMN mart.article_copy.original_id IS 'Article that came earlier. Both may be copies of a third. schema.org isBasedOn.';
COMMENT ON COLUMN mart.article_copy.original_source IS 'Slug of its newspaper.';
COMMENT ON COLUMN mart.article_copy.original_published_at IS 'Its publication time.';
COMMENT ON COLUMN mart.article_copy.kind IS
    'exact: the same words. near: at least half of either text. contained: three fifths of the shorter text within the longer. passage: some paragraphs.';
COMMENT ON COLUMN mart.article_copy.moved IS 'Whether one house shows one text at two addresses with the same day and title.';
COMMENT ON COLUMN mart.article_copy.similarity IS 'Shared words, in runs of five at least, among those of both texts, 0 to 1.';
COMMENT ON COLUMN mart.article_copy.share_of_copy IS 'Share of the later text that stands in the earlier, 0 to 1.';
COMMENT ON COLUMN mart.article_copy.share_of_original IS 'Share of the earlier text that stands in the later, 0 to 1.';
COMMENT ON COLUMN mart.article_copy.direction IS
    'How the order is known: credit (one names the other), published, first_seen (stamps cannot tell), unknown.';
COMMENT ON COLUMN mart.article_copy.evidence IS 'What was counted and which lines name a source.';

CREATE VIEW mart.cluster_member AS
SELECT m.cluster_id, m.place AS position, m.article_id, s.slug AS source, a.published_at,
       (a.published_at AT TIME ZONE s.zone)::date AS published_on, r.title, u.url, m.role, m.credited, r.agency
FROM clean.cluster_member AS m
JOIN clean.article AS a ON a.article_id = m.article_id
JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
JOIN ops.source AS s ON s.source_id = a.source_id
JOIN ops.url AS u ON u.url_id = a.url_id;
COMMENT ON VIEW mart.cluster_member IS
    'Which articles print one story, in the order of time. An excerpt may belong to more than one cluster.';
COMMENT ON COLUMN mart.cluster_member.cluster_id IS
    'The least article_id among prints of the whole story; another one when that article goes.';
COMMENT ON COLUMN mart.cluster_member.position IS 'Place in the order of time, from 1.';
COMMENT ON COLUMN mart.cluster_member.article_id IS 'Article.';
COMMENT ON COLUMN mart.cluster_member.source IS 'Slug of the newspaper.';
COMMENT ON COLUMN mart.cluster_member.published_at IS 'Publication time.';
COMMENT ON COLUMN mart.cluster_member.published_on IS 'Local day of publication.';
COMMENT ON COLUMN mart.cluster_member.title IS 'Headline, which may differ from print to print.';
COMMENT ON COLUMN mart.cluster_member.url IS 'Address.';
COMMENT ON COLUMN mart.cluster_member.role IS
    'original (the first that we have), reprint, moved_copy (same house, other address), excerpt (a part), extended (with more around it).';
COMMENT ON COLUMN mart.cluster_member.credited IS 'Slug of the newspaper in this cluster that it names, else the outside source; empty if none.';
COMMENT ON COLUMN mart.cluster_member.agency IS 'Outside source that it names.';

CREATE VIEW mart.cluster AS
SELECT m.cluster_id, count(*) AS articles, count(DISTINCT a.source_id) AS sources,
       max(m.article_id) FILTER (WHERE m.role = 'original') AS first_article_id,
       max(s.slug) FILTER (WHERE m.role = 'original') AS first_source,
       max(r.title) FILTER (WHERE m.role = 'original') AS title,
       min(a.published_at) AS first_published_at, max(a.published_at) AS last_published_at,
       mode() WITHIN GROUP (ORDER BY r.agency) FILTER (WHERE r.agency <> '') AS agency
FROM clean.cluster_member AS m
JOIN clean.article AS a ON a.article_id = m.article_id
JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
JOIN ops.source AS s ON s.source_id = a.source_id
GROUP BY m.cluster_id;
COMMENT ON VIEW mart.cluster IS 'Stories that were printed more than once.';
COMMENT ON COLUMN mart.cluster.cluster_id IS 'As in mart.cluster_member.';
COMMENT ON COLUMN mart.cluster.articles IS 'Members.';
COMMENT ON COLUMN mart.cluster.sources IS 'Newspapers among them.';
COMMENT ON COLUMN mart.cluster.first_article_id IS 'The first print that we have.';
COMMENT ON COLUMN mart.cluster.first_source IS 'Its newspaper.';
COMMENT ON COLUMN mart.cluster.title IS 'Its headline.';
COMMENT ON COLUMN mart.cluster.first_published_at IS 'Earliest publication time.';
COMMENT ON COLUMN mart.cluster.last_published_at IS 'Latest publication time.';
COMMENT ON COLUMN mart.cluster.agency IS 'Outside source that most members name; null if none does.';

CREATE VIEW mart.language_twin AS
SELECT t.article_id, s.slug AS source, r.title, a.published_at, t.twin_id, o.slug AS twin_source, n.title AS twin_title,
       n.language AS twin_language, b.published_at AS twin_published_at, t.evidence
FROM clean.article_twin AS t
JOIN clean.article AS a ON a.article_id = t.article_id
JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
JOIN ops.source AS s ON s.source_id = a.source_id
JOIN clean.article AS b ON b.article_id = t.twin_id
JOIN clean.article_revision AS n ON n.revision_id = b.revision_id
JOIN ops.source AS o ON o.source_id = b.source_id;
COMMENT ON VIEW mart.language_twin IS
    'Vietnamese articles with the edition of the same story in another language, same house, at most two days apart.';
COMMENT ON COLUMN mart.language_twin.article_id IS 'The Vietnamese article.';
COMMENT ON COLUMN mart.language_twin.source IS 'Slug of its newspaper.';
COMMENT ON COLUMN mart.language_twin.title IS 'Its headline.';
COMMENT ON COLUMN mart.language_twin.published_at IS 'Its publication time.';
COMMENT ON COLUMN mart.language_twin.twin_id IS 'The article in the other language. schema.org workTranslation.';
COMMENT ON COLUMN mart.language_twin.twin_source IS 'Slug of its newspaper.';
COMMENT ON COLUMN mart.language_twin.twin_title IS 'Its headline.';
COMMENT ON COLUMN mart.language_twin.twin_language IS 'Its language.';
COMMENT ON COLUMN mart.language_twin.twin_published_at IS 'Its publication time.';
COMMENT ON COLUMN mart.language_twin.evidence IS 'Pictures, names and numbers that both have.';

CREATE VIEW mart.derivation AS
SELECT f.name, CASE WHEN f.generation = h.generation THEN f.change_id ELSE 0 END AS change_id, h.last_change_id
FROM clean.follower AS f CROSS JOIN clean.feed_head AS h WHERE h.feed = 'article';
COMMENT ON VIEW mart.derivation IS
    'How far names, places and kinship of articles, which are made after the load, have come in the change feed.';
COMMENT ON COLUMN mart.derivation.name IS 'What is derived: people, places, kinship.';
COMMENT ON COLUMN mart.derivation.change_id IS 'Last change that is in it.';
COMMENT ON COLUMN mart.derivation.last_change_id IS 'Last change of the feed; the same number when nothing waits.';
