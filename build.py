"""The front door: `python build.py` builds the course; `python build.py --help` lists the rest."""

import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - people do run it with an older one
    sys.exit(
        "Python 3.11 以降が必要です。Python {}.{} で実行されました。".format(*sys.version_info)
    )

from course.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path(__file__).resolve().parent))
