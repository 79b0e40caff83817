"""The look of the whole application."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication


def test_the_systems_own_font_of_menus_is_not_used(qapp, look):
    """Windows and macOS have one, and Qt takes it up with the first style sheet."""
    QApplication.setFont(QFont(look.code_family), "QMenu")
    look.dress(qapp)
    assert QApplication.font("QMenu").family() == look.ui_family
