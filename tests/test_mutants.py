"""The faults of `make mutants` can still be put into the code, and their tests are there."""

import ast

import pytest

from tests.mutants.faults import Fault, all_faults
from tests.support.paths import ROOT

FAULTS = all_faults()


def test_each_fault_can_be_put_into_its_file_in_one_place():
    """Whoever changes such a line changes its entry too, or finds another fault for it."""
    for fault in FAULTS:
        text = (ROOT / fault.file).read_text(encoding="utf-8")
        assert ast.dump(ast.parse(fault.changed(text))) != ast.dump(ast.parse(text)), fault.name


def test_each_fault_has_a_name_of_its_own_and_tests_that_are_there():
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) >= 60
    for fault in FAULTS:
        assert fault.tests, fault.name
        for test in fault.tests:
            path, _, name = test.partition("::")
            assert f"def {name}" in (ROOT / path).read_text(encoding="utf-8"), test


@pytest.mark.parametrize("text", ["c = 2\n", "a = 1\na = 1\n"])
def test_a_fault_whose_place_is_gone_or_is_not_the_only_one_is_refused(tmp_path, text):
    (tmp_path / "a.py").write_text(text)
    with pytest.raises(ValueError, match=r"a\.py: \d times, not once: 'a = 1'"):
        Fault("x", "a.py", "a = 1", "a = 2", ()).put_into(tmp_path)
    assert (tmp_path / "a.py").read_text() == text
