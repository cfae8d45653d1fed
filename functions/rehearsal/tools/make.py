"""Makes one virtual environment for each list of packages beside this file, once for each content of a list.

Usage: make.py FOLDER PROPERTIES. The environments are kept in FOLDER; PROPERTIES tells where each one is.
"""
import fcntl
import hashlib
import pathlib
import shutil
import subprocess
import sys
import venv


def environment(packages: pathlib.Path, folder: pathlib.Path) -> pathlib.Path:
    wanted = packages.read_text() + sys.version
    place = folder / f"{packages.stem}-{hashlib.sha256(wanted.encode()).hexdigest()[:12]}"
    whole = place / "whole"  # written last: an environment without it was left half made
    with open(f"{place}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not whole.exists():
            shutil.rmtree(place, ignore_errors=True)
            venv.create(place, with_pip=True)
            subprocess.run(
                [place / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                 "--requirement", packages],
                check=True,
            )
            whole.touch()
    return place


def main() -> None:
    folder, properties = (pathlib.Path(argument).absolute() for argument in sys.argv[1:])
    folder.mkdir(parents=True, exist_ok=True)
    lists = sorted(pathlib.Path(__file__).parent.glob("*.txt"))
    places = "".join(f"{packages.stem}={environment(packages, folder)}\n" for packages in lists)
    properties.parent.mkdir(parents=True, exist_ok=True)
    properties.write_text(places)


main()
