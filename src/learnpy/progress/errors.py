"""What can go wrong with the learner's record, as sentences a learner can read."""

import errno

from learnpy.language import say, sayable


class ProgressError(Exception):
    """Something about the record could not be done; the text says what, where and what to do."""


class SaveError(ProgressError):
    """Nothing was lost in memory, but it is not on the disk."""


class DamagedError(ProgressError):
    """A file does not hold what it should; the text is the reason, such as `it is empty`."""


class NewerVersionError(ProgressError):
    """A file was written by a newer LearnPy, and must not be touched by this one."""


_REASONS = {
    errno.ENOSPC: sayable("the disk is full"),
    errno.EDQUOT: sayable("your share of the disk is used up"),
    errno.EFBIG: sayable("the file may not grow any more"),
    errno.EROFS: sayable("this disk or folder is read-only"),
    errno.EACCES: sayable("LearnPy is not allowed to"),
    errno.EPERM: sayable("LearnPy is not allowed to"),
    errno.ENOTDIR: sayable("there is a file where a folder should be"),
    errno.EEXIST: sayable("there is a file where a folder should be"),
    errno.EISDIR: sayable("there is a folder where a file should be"),
    errno.EIO: sayable("the disk reports an error"),
}


def reason(error: OSError) -> str:
    """Why the operating system refused, in plain words, without a full stop."""
    known = _REASONS.get(error.errno or 0)
    if known is not None:
        return say(known)
    return (error.strerror or str(error)).rstrip(".").lower()


def why(error: OSError | ProgressError) -> str:
    """The reason to put into a sentence, whoever found the fault."""
    return reason(error) if isinstance(error, OSError) else str(error)
