"""Templates, brands and translations as files: both ways, and what stands in the way."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from notifications.models import Brand, Template, TemplateVersion, Translation
from notifications.pipeline import brands, templates, translations
from notifications.pipeline.templates import TemplateInput

pytestmark = pytest.mark.django_db

CONTENT = {
    "version": "2022-01-01",
    "elements": [
        {"type": "meta", "title": "Hello {{name}}"},
        {"type": "text", "content": "Grüße, ☂", "x-unknown": {"b": 1, "a": [1.5, None, True]}},
    ],
}
BROKEN = {"version": "2022-01-01", "elements": [{"type": "nothing we know"}]}
PO = 'msgid "Hello"\nmsgstr "Bonjour"\n'


def run(*args: object) -> str:
    out = StringIO()
    call_command("templates", *map(str, args), stdout=out)
    return out.getvalue()


def refused(*args: object) -> tuple[str, str]:
    """What it printed, and its last line on stderr; its exit status is 1."""
    out = StringIO()
    with pytest.raises(CommandError) as caught:
        call_command("templates", *map(str, args), stdout=out)
    assert caught.value.returncode == 1
    return out.getvalue(), str(caught.value)


def make(alias: str = "welcome", **fields) -> Template:
    given = {"name": alias.title() or "Nameless", "content": CONTENT, **fields}
    return templates.create(TemplateInput(alias=alias, **given), by="ada")


def files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def edit(path: Path, **changes) -> None:
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}), encoding="utf-8")


def draft(alias: str = "welcome") -> Template:
    return Template.objects.get(alias=alias, archived_at=None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "mail"


class TestPull:
    def test_everything_is_written_as_files_that_people_can_read(self, folder):
        make(tags=["a"], settings={"throw_on_missing": True})
        brands.create("Acme", {"colors": {"primary": "#112233"}}, by="ada", brand_id="acme")
        translations.save("default", "fr-CA", PO)
        out = run("pull", folder)
        assert list(files(folder)) == [
            "brands/acme.json",
            "manifest.json",
            "templates/welcome/content.json",
            "templates/welcome/template.json",
            "translations/default/fr-CA.po",
        ]
        about = files(folder)["templates/welcome/template.json"]
        assert about.startswith('{\n  "name": "Welcome",\n  "alias": "welcome",\n')
        content = files(folder)["templates/welcome/content.json"]
        assert json.loads(content) == CONTENT
        assert "Grüße, ☂" in content
        assert content.index('"b": 1') < content.index('"a": [')
        assert files(folder)["translations/default/fr-CA.po"] == PO
        assert "written      templates/welcome: revision 1, changed by ada" in out

    def test_a_second_pull_changes_no_byte(self, folder):
        make()
        brands.create("Acme", {"inapp": None, "colors": {}}, by="ada", brand_id="acme")
        run("pull", folder)
        before = files(folder)
        assert "same         2" in run("pull", folder)
        assert files(folder) == before

    def test_a_change_on_the_site_comes_in_one_file(self, folder):
        row = make()
        run("pull", folder)
        before = files(folder)
        templates.save_draft(row.template_id, {"name": "Other"}, by="bob")
        run("pull", folder)
        changed = {name for name, text in files(folder).items() if before[name] != text}
        assert changed == {"templates/welcome/template.json", "manifest.json"}

    def test_a_change_in_the_folder_stays(self, folder):
        make()
        run("pull", folder)
        edit(folder / "templates/welcome/template.json", name="Mine")
        assert "changed here templates/welcome" in run("pull", folder)
        assert json.loads(files(folder)["templates/welcome/template.json"])["name"] == "Mine"

    def test_a_change_on_both_sides_is_named_and_not_overwritten(self, folder):
        row, _ = make(), make("other")
        run("pull", folder)
        edit(folder / "templates/welcome/template.json", name="Mine")
        templates.save_draft(row.template_id, {"name": "Theirs"}, by="bob")
        templates.save_draft(draft("other").template_id, {"name": "News"}, by="bob")
        out, last = refused("pull", folder)
        assert "conflict     templates/welcome: changed here and on the site" in out
        assert "changed by bob" in out
        assert last == "1 could not be done"
        assert json.loads(files(folder)["templates/welcome/template.json"])["name"] == "Mine"
        assert json.loads(files(folder)["templates/other/template.json"])["name"] == "News"
        refused("pull", folder)
        run("pull", folder, "welcome", "--force")
        assert json.loads(files(folder)["templates/welcome/template.json"])["name"] == "Theirs"

    def test_the_same_change_on_both_sides_is_none(self, folder):
        row = make()
        run("pull", folder)
        edit(folder / "templates/welcome/template.json", name="Both")
        templates.save_draft(row.template_id, {"name": "Both"}, by="bob")
        run("pull", folder)
        run("push", folder)

    def test_what_is_archived_goes_unless_it_was_changed_here(self, folder):
        one, two = make(), make("other")
        run("pull", folder)
        edit(folder / "templates/other/template.json", name="Mine")
        for row in (one, two):
            templates.archive(row.template_id, by="ada")
        out, _ = refused("pull", folder)
        assert "removed      templates/welcome" in out
        assert "conflict     templates/other" in out
        assert not (folder / "templates/welcome").exists()
        assert (folder / "templates/other/template.json").exists()

    def test_a_dry_run_shows_the_difference_and_writes_nothing(self, folder):
        row = make()
        run("pull", folder)
        before = files(folder)
        templates.save_draft(row.template_id, {"name": "Other"}, by="bob")
        out = run("pull", folder, "--dry-run")
        assert '-  "name": "Welcome",\n+  "name": "Other",' in out
        assert "nothing was changed" in out
        assert files(folder) == before

    @pytest.mark.parametrize("alias", ["../../etc", ".hidden", "a b/ü", "CON:?", "x" * 200, ""])
    def test_no_alias_leads_out_of_its_folder(self, folder, alias):
        row = make(alias)
        brands.create("Dots", by="ada", brand_id="..")
        translations.save("..", "fr", PO)
        run("pull", folder)
        assert [path.name for path in folder.parent.iterdir()] == ["mail"]
        assert len(list(folder.glob("templates/*/content.json"))) == 1
        assert not list(folder.glob("**/.*"))
        edit(next(folder.glob("templates/*/template.json")), name="Mine")
        assert "updated" in run("push", folder)
        row.refresh_from_db()
        assert (row.name, row.alias) == ("Mine", alias)
        assert Brand.objects.get().brand_id == ".."
        assert Translation.objects.get().domain == ".."

    def test_aliases_that_differ_by_case_alone_get_folders_that_do_not(self, folder):
        make("welcome")
        other = make("Welcome")
        run("pull", folder)
        names = sorted(path.name for path in (folder / "templates").iterdir())
        assert names == sorted(["welcome", other.template_id])

    def test_a_template_whose_alias_changes_stays_in_its_folder(self, folder):
        row = make()
        run("pull", folder)
        templates.save_draft(row.template_id, {"alias": "hello"}, by="bob")
        run("pull", folder)
        assert [path.name for path in (folder / "templates").iterdir()] == ["welcome"]
        assert json.loads(files(folder)["templates/welcome/template.json"])["alias"] == "hello"


class TestPush:
    def test_a_change_in_the_folder_becomes_the_draft_and_is_not_live(self, folder):
        row = make()
        templates.publish(row.template_id, by="ada")
        run("pull", folder)
        elements = [{"type": "text", "content": "New"}]
        edit(folder / "templates/welcome/content.json", elements=elements)
        assert "updated      templates/welcome" in run("push", folder)
        assert draft().content["elements"] == elements
        assert draft().updater == "manage.py templates"
        assert TemplateVersion.objects.count() == 1
        assert "same         1" in run("push", folder)

    def test_publish_makes_what_is_the_same_live(self, folder):
        row = make()
        run("pull", folder)
        assert "published    templates/welcome: as version 1" in run("push", folder, "--publish")
        edit(folder / "templates/welcome/template.json", name="Second")
        assert "as version 2" in run("push", folder, "--publish")
        assert "published" not in run("push", folder, "--publish")
        row.refresh_from_db()
        assert (row.published.number, row.published.name) == (2, "Second")

    def test_everything_arrives_at_an_empty_site_and_comes_back_the_same(self, folder):
        make(brand="acme", tags=["a", "b"], topic="news", email={"from": "a@b.example"})
        make("", name="No alias")
        brands.create("First", by="ada", brand_id="first")
        brands.create("Acme", by="ada", brand_id="acme")
        brands.set_default("acme", by="ada")
        translations.save("default", "fr", PO)
        run("pull", folder)
        before = {name: text for name, text in files(folder).items() if name != "manifest.json"}
        for model in (TemplateVersion, Template, Brand, Translation):
            model.objects.all().delete()
        (folder / "manifest.json").unlink()
        out = run("push", folder)
        assert out.count("created") == 5
        assert Brand.objects.get(is_default=True).brand_id == "acme"
        assert draft().content == CONTENT
        assert "same         5" in run("push", folder)
        run("pull", folder)
        after = {name: text for name, text in files(folder).items() if name != "manifest.json"}
        assert after == before

    def test_a_new_folder_is_a_new_template_with_its_name_as_alias(self, folder):
        (folder / "templates/hello").mkdir(parents=True)
        (folder / "templates/hello/template.json").write_text('{"name": "Hello"}')
        (folder / "templates/hello/content.json").write_text(json.dumps(CONTENT))
        assert "created      templates/hello" in run("push", folder)
        assert draft("hello").name == "Hello"

    def test_a_change_on_both_sides_is_named_and_the_others_are_pushed(self, folder):
        row = make()
        make("other")
        run("pull", folder)
        for name in ("welcome", "other"):
            edit(folder / f"templates/{name}/template.json", name="Mine")
        templates.save_draft(row.template_id, {"name": "Theirs"}, by="bob")
        out, last = refused("push", folder, "--publish")
        assert "conflict     templates/welcome: changed here and on the site by bob" in out
        assert last == "1 could not be done"
        assert (draft().name, draft("other").name) == ("Theirs", "Mine")
        assert draft().published is None
        assert draft("other").published.name == "Mine"
        run("push", folder, "welcome", "--force")
        assert draft().name == "Mine"

    def test_all_or_nothing_stores_nothing_where_one_conflicts(self, folder):
        row = make()
        make("other")
        run("pull", folder)
        for name in ("welcome", "other"):
            edit(folder / f"templates/{name}/template.json", name="Mine")
        templates.save_draft(row.template_id, {"name": "Theirs"}, by="bob")
        before = files(folder)
        _, last = refused("push", folder, "--all-or-nothing", "--publish")
        assert last == "1 could not be done; nothing was stored"
        assert draft("other").name == "Other"
        assert TemplateVersion.objects.count() == 0
        assert files(folder) == before

    def test_a_change_on_the_site_alone_is_left_there(self, folder):
        row = make()
        run("pull", folder)
        templates.save_draft(row.template_id, {"name": "Theirs"}, by="bob")
        assert "behind       templates/welcome" in run("push", folder)
        assert draft().name == "Theirs"

    def test_without_a_manifest_what_differs_is_a_conflict(self, folder):
        make()
        run("pull", folder)
        (folder / "manifest.json").unlink()
        edit(folder / "templates/welcome/template.json", name="Mine")
        out, _ = refused("push", folder)
        assert "conflict     templates/welcome" in out

    def test_two_sites_have_each_their_part_of_the_manifest(self, folder, settings):
        make()
        run("pull", folder)
        settings.PUBLIC_URL = "https://production.example"
        templates.archive(draft().template_id, by="ada")
        make()
        run("push", folder)
        edit(folder / "templates/welcome/template.json", name="Mine")
        assert "updated" in run("push", folder)
        sites = json.loads(files(folder)["manifest.json"])["sites"]
        assert list(sites) == ["http://127.0.0.1:8000", "https://production.example"]

    def test_nothing_is_deleted(self, folder):
        make()
        run("pull", folder)
        for path in (folder / "templates/welcome").iterdir():
            path.unlink()
        run("push", folder)
        assert draft().name == "Welcome"

    def test_a_dry_run_shows_the_difference_and_stores_nothing(self, folder):
        make()
        run("pull", folder)
        edit(folder / "templates/welcome/template.json", name="Mine", tags=["x"])
        before = files(folder)
        out = run("push", folder, "--dry-run", "--publish")
        assert '-  "name": "Welcome",\n+  "name": "Mine",' in out
        assert "updated      templates/welcome" in out
        assert (draft().name, draft().revision, draft().published) == ("Welcome", 1, None)
        assert files(folder) == before

    def test_a_draft_with_faults_is_stored_with_its_faults_named_and_not_published(self, folder):
        make()
        run("pull", folder)
        (folder / "templates/welcome/content.json").write_text(json.dumps(BROKEN))
        out = run("push", folder)
        assert "invalid      templates/welcome/content.json: content.elements[0]" in out
        assert draft().content == BROKEN
        out, _ = refused("push", folder, "--publish")
        assert "failed       templates/welcome/content.json: not published" in out
        assert draft().published is None

    @pytest.mark.parametrize(
        ("path", "text", "said"),
        [
            ("templates/welcome/content.json", "{", "content.json: is not JSON"),
            ("templates/welcome/content.json", "[]", "content.json: must be a JSON object"),
            ("templates/welcome/content.json", "[" * 100_000, "content.json: is nested too deep"),
            ("templates/welcome/content.json", '{"elements": 1}', "content.json: content.elements"),
            ("templates/welcome/template.json", '{"nam": 1}', "template.json: nam: is not one of"),
            ("templates/welcome/template.json", '{"name": ""}', "template.json: name: must not"),
            ("templates/welcome/template.json", '{"name": "x", "tags": 5}', "json: tags: must be"),
            ("templates/welcome/template.json", b"\xff", "template.json: is not UTF-8"),
            ("templates/welcome/template.json", None, "template.json: is missing"),
            ("brands/acme.json", '{"name": "x", "default": 1}', "acme.json: default: must be"),
            ("brands/acme.json", '{"name": "x", "settings": 1}', "acme.json: settings: must be"),
            ("translations/default/fr.po", "msgid", "fr.po: body: line 1"),
            ("translations/default/french toast.po", PO, "toast.po: locale: got"),
        ],
    )
    def test_what_is_wrong_is_named_by_its_path_and_the_others_go_on(
        self, folder, path, text, said
    ):
        make()
        make("other")
        brands.create("Acme", by="ada", brand_id="acme")
        translations.save("default", "fr", PO)
        run("pull", folder)
        edit(folder / "templates/other/template.json", name="Mine")
        if text is None:
            (folder / path).unlink()
        else:
            (folder / path).write_bytes(text if isinstance(text, bytes) else text.encode())
        before = (folder / path).read_bytes() if text is not None else None
        out, last = refused("push", folder)
        assert said in out
        assert out.count("failed") == 1
        assert last == "1 could not be done"
        assert draft("other").name == "Mine"
        assert draft().content == CONTENT
        refused("pull", folder) if text in ("{", "[]") else None
        assert text is None or (folder / path).read_bytes() == before

    def test_what_is_none_of_ours_is_named(self, folder):
        make()
        run("pull", folder)
        (folder / ".git").mkdir()
        (folder / "README.md").write_text("")
        (folder / "templates/welcome/notes.txt").write_text("")
        (folder / "brands").mkdir()
        (folder / "brands/logo.png").write_text("")
        (folder / "translations/loose.po").parent.mkdir()
        (folder / "translations/loose.po").write_text("")
        out = run("push", folder)
        assert [line.split()[1] for line in out.splitlines() if line.startswith("unknown")] == [
            "README.md:", "brands/logo.png:", "templates/welcome/notes.txt:",
            "translations/loose.po:",
        ]  # fmt: skip

    def test_a_template_archived_meanwhile_is_a_conflict(self, folder):
        row = make()
        run("pull", folder)
        edit(folder / "templates/welcome/template.json", name="Mine")
        templates.archive(row.template_id, by="ada")
        out, _ = refused("push", folder)
        assert "conflict     templates/welcome: gone from the site" in out
        run("push", folder, "--force")
        assert draft().name == "Mine"

    def test_two_default_brands_are_refused(self, folder):
        brands.create("One", by="ada", brand_id="one")
        brands.create("Two", by="ada", brand_id="two")
        run("pull", folder)
        edit(folder / "brands/one.json", name="Uno")
        edit(folder / "brands/two.json", default=True)
        out, _ = refused("push", folder)
        assert "failed       brands/one.json: default: two brands" in out
        edit(folder / "brands/one.json", default=False)
        run("push", folder)
        assert Brand.objects.get(is_default=True).brand_id == "two"

    def test_the_default_brand_cannot_be_none(self, folder):
        brands.create("One", by="ada", brand_id="one")
        run("pull", folder)
        edit(folder / "brands/one.json", default=False)
        out, _ = refused("push", folder)
        assert "failed       brands/one.json: default: no other brand" in out


class TestNames:
    def test_only_what_is_named_is_done(self, folder):
        make()
        make("other")
        run("pull", folder, "templates/welcome")
        assert [path.name for path in (folder / "templates").iterdir()] == ["welcome"]

    def test_an_unknown_name_is_refused(self, folder):
        make()
        assert refused("pull", folder, "nobody")[1] == (
            "nobody: is neither in the folder nor on the site"
        )

    def test_a_folder_that_is_none_is_refused(self, folder):
        assert "is not a folder" in refused("push", folder)[1]
        folder.write_text("")
        assert str(folder) in refused("pull", folder)[1]

    @pytest.mark.parametrize("text", ["", "[]", '{"format": 9}', '{"format": 1, "sites": 3}'])
    def test_a_manifest_that_cannot_be_read_is_named(self, folder, text):
        make()
        run("pull", folder)
        (folder / "manifest.json").write_text(text)
        assert refused("push", folder)[1].startswith("manifest.json: ")
