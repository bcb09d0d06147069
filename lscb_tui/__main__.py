"""`python -m lscb_tui`, and the scripts `lscb` and `lscb-tui`."""

import sys


def main() -> None:
    """Run the program and exit with its code."""
    from .cli.entry import enter

    try:
        code = enter(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
