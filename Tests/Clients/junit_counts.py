"""Prints how many tests of the JUnit files named passed and how many failed: `12 0`. A file that is not there counts for nothing."""

import sys
import xml.etree.ElementTree as XML
from pathlib import Path

passed = failed = 0
for path in map(Path, sys.argv[1:]):
    if not path.exists():
        continue
    for test in XML.parse(path).iter("testcase"):
        # One test may have several issues, and counts once.
        outcomes = {child.tag for child in test}
        failed += bool(outcomes & {"failure", "error"})
        passed += not outcomes & {"failure", "error", "skipped"}
print(passed, failed)
