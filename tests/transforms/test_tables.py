"""The reviewed tables: sections with their topics, and the register of signatures."""

from datetime import date

import pytest

from transforms import signatures, topics

TOPICS = topics.packaged()
TOPIC_HEAD = TOPICS.splitlines()[0]
REGISTER_HEAD = ",".join(signatures.HEAD)


def test_every_section_of_the_packaged_table_says_how_sure_it_is():
    rows = topics.read_table(TOPICS)
    assert len(rows) > 200
    assert {row.confidence for row in rows} == topics.CONFIDENCES
    assert all(row.note for row in rows if row.confidence == "low" and row.basis == "seen")


def test_one_code_has_one_label_and_one_code_above_it():
    rows = [row for row in topics.read_table(TOPICS) if row.topic]
    assert len({row.topic for row in rows}) == len({(row.topic, row.label, row.broad) for row in rows})
    assert {row.broad for row in rows} <= {f"medtop:{number:02}000000" for number in range(1, 18)}


def test_general_news_places_and_formats_have_no_topic():
    kinds = {row.kind for row in topics.read_table(TOPICS) if row.topic}
    assert kinds <= {"topic", "genre"}


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("kinh-te,Kinh tế,topic,,,,,high,seen,", "needs code"),
        ("kinh-te,Kinh tế,subject,,,,,high,seen,", "unknown kind"),
        ("kinh-te,Kinh tế,mixed,,,,,sure,seen,", "unknown kind, confidence"),
        ("kinhte,Kinh tế,mixed,,,,,high,seen,", "key must be 'kinh-te'"),
        ("kinh-te,Kinh tế,topic,04000000,economy,medtop:04000000,economy,high,seen,", "no code"),
        ("kinh-te,Kinh tế,mixed,,,,,high,seen,\nkinh-te,KINH TẾ,mixed,,,,,high,seen,", "twice"),
    ],
)
def test_a_faulty_section_is_named(row, fault):
    with pytest.raises(ValueError, match=fault):
        topics.read_table(f"{TOPIC_HEAD}\n{row}")


def test_the_packaged_register_has_evidence_and_leaves_open_what_is_not_known():
    rows = signatures.read_register(signatures.packaged())
    assert all(row.evidence for row in rows)
    assert all(row.identity or row.note for row in rows)


def test_a_register_is_read_with_open_days():
    (row,) = signatures.read_register(f"{REGISTER_HEAD}\nbaothu,Kỳ Ca,Trần Thị Mẫu,2020-01-02,,masthead,")
    assert row == signatures.Signature("baothu", "Kỳ Ca", "Trần Thị Mẫu", date(2020, 1, 2), None, "masthead", "")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("name,source\nA,b", "needs the columns"),
        (f"{REGISTER_HEAD}\nbaothu,Kỳ Ca,X,,,,", "evidence"),
        (f"{REGISTER_HEAD}\nbaothu,Kỳ Ca,X,2020-01-02,2020-01-01,masthead,", "ends before"),
        (f"{REGISTER_HEAD}\nbaothu,Kỳ Ca,X,01/02/2020,,masthead,", "isoformat"),
    ],
)
def test_a_faulty_signature_is_refused(text, fault):
    with pytest.raises(ValueError, match=fault):
        signatures.read_register(text)
