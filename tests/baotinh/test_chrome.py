import pytest

TEXT = """05/08/2024 - {hour:02}:00

{title}

{lead}

Bến đò ngang số 9 vẫn chờ người quen sang sông mỗi sớm.

{body}
"""
TITLES = ["Cầu ván xóm Đáy được thay", "Lớp học bơi giữa mùa nước", "Chợ nổi họp sớm hơn", "Vườn nhãn vào vụ mới",
          "Đội đua ghe tập luyện", "Trạm y tế có bác sĩ trẻ", "Con đê làng được gia cố", "Hội làng mở lại"]  # fmt: skip
LEADS = "Người dân {name} cho biết việc này đã được chờ đợi nhiều năm và nay bắt đầu có kết quả ở địa phương."
BODIES = (
    "Theo {name}, công việc kéo dài suốt mùa mưa, nhiều hộ góp ngày công và vật liệu, nhờ vậy phần còn lại được hoàn "
    "tất sớm hơn dự tính và bà con yên tâm hơn mỗi khi nước lên."
)


@pytest.fixture
def warehouse(engine, monkeypatch):
    """DATABASE_URL names a fresh warehouse."""
    monkeypatch.setenv("DATABASE_URL", engine.url.render_as_string(hide_password=False))
    return engine


@pytest.fixture
def pages(tmp_path):
    """Eight rendered pages of one newspaper, all with a line that no rule knows."""
    rows = ["file\turl\tsource\tfetched_at"]
    for number, title in enumerate(TITLES):
        name = f"ông {title.split()[-1].capitalize()}"
        text = TEXT.format(hour=number, title=title, lead=LEADS.format(name=name), body=BODIES.format(name=name))
        text = text.replace("05/08", f"{number % 4 + 1:02}/08")
        (tmp_path / f"{number}.txt").write_text(text)
        rows.append(
            f"{number}.txt\thttps://baolongan.vn/bai-{number}-a{number}.html\tbaolongan\t2024-08-09T00:00:00+07:00"
        )
    (tmp_path / "manifest.tsv").write_text("\n".join(rows) + "\n")
    return tmp_path


def test_chrome_is_learned_from_stored_articles_and_kept_out_of_later_ones(baotinh, warehouse, pages):
    manifest = (pages / "manifest.tsv").read_text().splitlines()
    (pages / "first.tsv").write_text("\n".join(manifest[:-1]) + "\n")
    assert baotinh("import", "--manifest", pages / "first.tsv").out == "7 new\n"
    assert baotinh("chrome", "learn", "baolongan").out.startswith("baolongan: 1 lines are chrome, 1 of them reached")
    assert baotinh("chrome", "learn", "baolongan").out.startswith("baolongan: 1 lines are chrome, 1 of them reached")
    assert "Bến đò ngang" in baotinh("chrome", "show", "baolongan").out
    line = baotinh("chrome", "show", "baolongan", "--json").lines[0]
    assert (line["support"], line["in_bodies"], line["articles"]) == (7, 7, 7)
    (pages / "last.tsv").write_text("\n".join([manifest[0], manifest[-1]]) + "\n")
    assert baotinh("import", "--manifest", pages / "last.tsv").out == "1 new\n"
    assert with_line(warehouse) == [True] * 7 + [False]
    assert baotinh("db", "rebuild", "--yes").out == "8 new\n"
    assert with_line(warehouse) == [False] * 8, "a rebuild knows what was learned"


def with_line(warehouse):
    with warehouse.connect() as connection:
        texts = connection.exec_driver_sql("SELECT body_text FROM mart.article ORDER BY article_id").scalars().all()
    return ["Bến đò ngang" in text for text in texts]


def test_a_paper_that_is_not_declared_has_no_chrome(baotinh, warehouse):
    assert baotinh("chrome", "show", "baonao").status == 2
    assert baotinh("chrome", "show", "baolongan").status == 0
