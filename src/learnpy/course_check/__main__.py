"""`python -m learnpy.course_check`: the same as `learnpy check-course`."""

import argparse
import sys

from learnpy.course_check.command import add_arguments, check_from_arguments


def main() -> int:
    """Read the arguments and check; 0 when the course is sound."""
    parser = argparse.ArgumentParser(prog="learnpy check-course")
    add_arguments(parser)
    return check_from_arguments(parser.parse_args())


if __name__ == "__main__":
    sys.exit(main())
