"""Small pictures of dtype uint8, and what comes back for them."""

import numpy as np

FOUR = np.array([[12, 40], [210, 180]], dtype=np.uint8)


def case_four(answer):
    """the pixels 12, 40, 210, 180, brighter by 100"""
    return answer.brighten(FOUR.copy(), 100)


def case_edge(answer):
    """the pixels 0, 155, 156, 255, brighter by 100"""
    return answer.brighten(np.array([[0, 155, 156, 255]], np.uint8), 100)


def case_by_forty(answer):
    """the pixels 0, 170, 215, 216, brighter by 40"""
    return answer.brighten(np.array([[0, 170, 215, 216]], np.uint8), 40)


def case_by_zero(answer):
    """the pixels 0, 128, 255, brighter by 0"""
    return answer.brighten(np.array([[0, 128, 255]], np.uint8), 0)


def case_kind(answer):
    """the dtype of what comes back"""
    brighter = answer.brighten(FOUR.copy(), 100)
    return str(brighter.dtype) if isinstance(brighter, np.ndarray) else None


def case_kept(answer):
    """whether the picture that came in is as it was"""
    picture = FOUR.copy()
    if answer.brighten(picture, 100) is None:
        return None
    return bool((picture == FOUR).all())
