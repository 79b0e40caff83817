"""The topic list's model speaks Qt's numbers without loading Qt's enums."""

from PySide6.QtCore import Qt

from learnpy.ui.models.course_model import CourseModel, CourseRole
from learnpy.ui.session import Session
from learnpy.ui.widgets import topic_list


def test_the_roles_are_those_of_qt() -> None:
    roles = Qt.ItemDataRole
    assert roles.DisplayRole == CourseRole.DISPLAY
    assert roles.ToolTipRole == CourseRole.TOOL_TIP
    assert roles.TextAlignmentRole == CourseRole.ALIGNMENT
    assert roles.AccessibleTextRole == CourseRole.ACCESSIBLE_TEXT
    own = [role for role in CourseRole if role >= CourseRole.LESSON_ID]
    assert min(own) > roles.UserRole


def test_the_numbers_of_flags_are_those_of_qt(session: Session) -> None:
    model = CourseModel(session.course)
    alignment = model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole)
    assert alignment == int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    assert int(Qt.TextFlag.TextWordWrap) == topic_list._WRAPPED
