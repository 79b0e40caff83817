"""What can go wrong with the learner's record, as sentences a learner can read."""

import errno


class ProgressError(Exception):
    """Something about the record could not be done; the text says what, where and what to do."""


class SaveError(ProgressError):
    """Nothing was lost in memory, but it is not on the disk."""


class DamagedError(ProgressError):
    """A file does not hold what it should; the text is the reason, such as `it is empty`."""


class NewerVersionError(ProgressError):
    """A file was written by a newer LearnPy, and must not be touched by this one."""


_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EFBIG: "the file may not grow any more",
    errno.EROFS: "this disk or folder is read-only",
    errno.EACCES: "LearnPy is not allowed to",
    errno.EPERM: "LearnPy is not allowed to",
    errno.ENOTDIR: "there is a file where a folder should be",
    errno.EEXIST: "there is a file where a folder should be",
    errno.EISDIR: "there is a folder where a file should be",
    errno.EIO: "the disk reports an error",
}


def reason(error: OSError) -> str:
    """Why the operating system refused, in plain words, without a full stop."""
    known = _REASONS.get(error.errno or 0)
    return known or (error.strerror or str(error)).rstrip(".").lower()


def why(error: OSError | ProgressError) -> str:
    """The reason to put into a sentence, whoever found the fault."""
    return reason(error) if isinstance(error, OSError) else str(error)
