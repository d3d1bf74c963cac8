from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from reader.model import Article
from reader.paths import resources
from reader.project import Project
from reader.project.packing import unpacked
from reader.project.saving import dumps


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    file = resources() / "schema" / "comparison-file.schema.json"
    schema = json.loads(file.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_a_file_fits_the_schema(validator, project):
    validator.validate(unpacked(dumps(project)))
    validator.validate(unpacked(dumps(Project((Article("Words."),), origin="/a.comparison"))))


def test_what_does_not_belong_there_does_not_fit(validator, project):
    content = unpacked(dumps(project)) | {"more": 1}
    assert not validator.is_valid(content)
