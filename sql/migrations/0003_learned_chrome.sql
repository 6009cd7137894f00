-- Lines that recur on the pages of a newspaper, whatever their words (transforms/learned.py).
CREATE TABLE clean.learned_chrome (
    source_id smallint NOT NULL REFERENCES ops.source,
    key text NOT NULL,
    text text NOT NULL,
    support integer NOT NULL CHECK (support > 0),
    in_bodies integer NOT NULL CHECK (in_bodies >= 0),
    articles integer NOT NULL CHECK (articles >= support),
    first_day date NOT NULL,
    last_day date NOT NULL,
    learned_at timestamptz NOT NULL,
    PRIMARY KEY (source_id, key)
);
COMMENT ON TABLE clean.learned_chrome IS 'Lines known as page furniture of a newspaper; replaced as a whole when it is learned anew.';

CREATE VIEW mart.learned_chrome AS
SELECT s.slug AS source, c.text, c.support, c.articles, c.in_bodies, c.first_day, c.last_day, c.learned_at
FROM clean.learned_chrome AS c JOIN ops.source AS s USING (source_id);
COMMENT ON VIEW mart.learned_chrome IS 'Lines that recur on the pages of a newspaper and are kept out of its articles.';
COMMENT ON COLUMN mart.learned_chrome.source IS 'Slug of the newspaper.';
COMMENT ON COLUMN mart.learned_chrome.text IS 'The line as printed on one of the pages; others may differ in case, accents and numbers.';
COMMENT ON COLUMN mart.learned_chrome.support IS 'Articles on whose pages the line stands.';
COMMENT ON COLUMN mart.learned_chrome.articles IS 'Articles that were looked at.';
COMMENT ON COLUMN mart.learned_chrome.in_bodies IS 'Articles that hold the line as text, because they were read before it was known: above 0 it is an alarm, and a replay removes it.';
COMMENT ON COLUMN mart.learned_chrome.first_day IS 'Day of the oldest article with the line.';
COMMENT ON COLUMN mart.learned_chrome.last_day IS 'Day of the newest article with the line.';
COMMENT ON COLUMN mart.learned_chrome.learned_at IS 'When it was learned.';
