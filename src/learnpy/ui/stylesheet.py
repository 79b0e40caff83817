"""The style of the window and of lesson text, made from a theme's colours and the text size.

Lengths are of the 4 px scale: 4, 8, 12, 16, 24, 32. Text is 13 (small), 14 (controls), 16 (body),
20, 24 and 32 (headings).
"""

from collections.abc import Callable

from learnpy.ui.theme import Theme

Px = Callable[[float], int]

_CELL_INSET = 3
"""Pixels, at any text size, by which Qt sets the words of a cell further in than a heading's."""


def application_stylesheet(theme: Theme, px: Px, code_px: Px, code_family: str) -> str:
    """The Qt style sheet of all widgets."""
    return "\n".join(
        (
            _surfaces(theme, px),
            _text(theme, px, code_px, code_family),
            _buttons(theme, px),
            _inputs(theme, px, code_px, code_family),
            _lists(theme, px, code_px, code_family),
            _bars(theme, px),
        )
    )


def _surfaces(theme: Theme, px: Px) -> str:
    return f"""
    QMainWindow, QStackedWidget, QScrollArea, #page {{ background: {theme.page}; }}
    QScrollArea {{ border: none; }}
    #sidebar {{ background: {theme.sidebar}; border: none; }}
    #edge {{ background: transparent; border: none; border-left: 1px solid {theme.line}; }}
    #outline {{ background: {theme.page}; border-left: 1px solid {theme.line}; }}
    #lessonBar {{ background: {theme.page}; border-bottom: 1px solid {theme.line}; }}
    #card {{ background: {theme.surface}; border: 1px solid {theme.line};
             border-radius: {px(12)}px; }}
    #card[state="stale"] {{ background: transparent; }}
    #card[interactive="true"]:hover {{ background: {theme.hover}; }}
    #well {{ background: {theme.sunken}; border: 1px solid {theme.line};
             border-radius: {px(8)}px; }}
    #verdict {{ border: 1px solid transparent; border-radius: {px(8)}px; }}
    #verdict[state="right"] {{ background: {theme.good_surface}; border-color: {theme.good_line}; }}
    #verdict[state="wrong"] {{ background: {theme.care_surface}; border-color: {theme.care_line}; }}
    #verdict[state="stale"] {{ border-color: {theme.line}; }}
    #stepHeading {{ border: none; border-bottom: 2px solid transparent; }}
    #stepHeading:focus {{ border-bottom-color: {theme.focus}; }}
    #notice {{ background: {theme.care_surface}; border: none;
               border-bottom: 1px solid {theme.care_line}; }}
    #advice {{ background: {theme.care_surface}; border: 1px solid {theme.care_line};
        border-radius: {px(8)}px; }}
    #choice {{ background: {theme.surface}; border: 1px solid {theme.line}; padding: 1px;
               border-radius: {px(8)}px; }}
    #choice:hover {{ background: {theme.hover}; }}
    #choice[state="chosen"] {{ padding: 0; border: 2px solid {theme.accent};
                               background: {theme.selected}; }}
    #choice[state="right"] {{ padding: 0; border: 2px solid {theme.good_line};
                              background: {theme.good_surface}; }}
    #choice[state="wrong"] {{ padding: 0; border: 2px solid {theme.care_line};
                              background: {theme.care_surface}; }}
    QSplitter::handle {{ background: {theme.line}; width: 1px; }}
    QToolTip {{ background: {theme.raised}; color: {theme.text}; border: 1px solid {theme.line};
                padding: {px(4)}px {px(8)}px; }}
    """


def _text(theme: Theme, px: Px, code_px: Px, code_family: str) -> str:
    return f"""
    QLabel[kind="title"] {{ font-size: {px(30)}px; font-weight: 600; }}
    QLabel[kind="heading"] {{ font-size: {px(22)}px; font-weight: 600; }}
    QLabel[kind="subheading"] {{ font-size: {px(16)}px; font-weight: 600; }}
    QLabel[kind="body"] {{ font-size: {px(16)}px; }}
    QLabel[kind="strong"] {{ font-weight: 600; }}
    QLabel[kind="soft"] {{ color: {theme.text_soft}; }}
    QLabel[kind="small"] {{ color: {theme.text_soft}; font-size: {px(13)}px; }}
    QLabel[kind="overline"] {{ color: {theme.text_soft}; font-size: {px(12)}px;
                               font-weight: 600; }}
    QLabel[kind="number"] {{ font-size: {px(30)}px; font-weight: 600; }}
    QLabel[kind="good"] {{ color: {theme.good}; font-weight: 600; }}
    QLabel[kind="care"] {{ color: {theme.care}; font-weight: 600; }}
    QLabel[kind="code"] {{ font-family: "{code_family}"; }}
    QTextBrowser, QPlainTextEdit {{ background: transparent; border: none;
        selection-background-color: {theme.accent}; selection-color: {theme.on_accent}; }}
    QTextBrowser:focus {{ border: none; }}
    #codeView {{ font-family: "{code_family}"; font-size: {code_px(13)}px; }}
    """


def _buttons(theme: Theme, px: Px) -> str:
    return f"""
    QPushButton {{ background: {theme.surface}; border: 1px solid {theme.control_line};
        border-radius: {px(8)}px; padding: {px(5)}px {px(14)}px; font-weight: 600;
        icon-size: {px(20)}px; min-height: {px(20)}px; outline: none; }}
    QPushButton:hover {{ background: {theme.hover}; }}
    QPushButton:pressed {{ background: {theme.pressed}; }}
    QPushButton:disabled {{ color: {theme.text_soft}; border-color: {theme.line}; }}
    QPushButton:focus {{ border: 2px solid {theme.focus};
        padding: {px(5) - 1}px {px(14) - 1}px; }}
    QPushButton[kind="primary"] {{ background: {theme.accent}; color: {theme.on_accent};
        border: 2px solid {theme.accent}; padding: {px(5) - 1}px {px(14) - 1}px; }}
    QPushButton[kind="primary"]:hover {{ background: {theme.accent_hover};
        border-color: {theme.accent_hover}; }}
    QPushButton[kind="primary"]:focus {{ {_primary_focus(theme, px)} }}
    QPushButton[kind="primary"]:disabled {{ background: {theme.raised}; color: {theme.text_soft};
        border-color: {theme.line}; }}
    QPushButton[kind="quiet"] {{ background: transparent; border: 1px solid transparent;
        padding: {px(5)}px {px(10)}px; font-weight: 500; text-align: left; }}
    QPushButton[kind="quiet"]:hover {{ background: {theme.hover}; }}
    QPushButton[kind="quiet"]:checked {{ background: {theme.selected};
        color: {theme.accent_text}; }}
    QPushButton[kind="quiet"]:focus {{ border: 2px solid {theme.focus};
        padding: {px(5) - 1}px {px(10) - 1}px; }}
    QPushButton[kind="inside"] {{ background: transparent; border: none;
        border-radius: {px(6)}px; padding: 0; min-height: 0; icon-size: {px(16)}px; }}
    QPushButton[kind="inside"]:hover {{ background: {theme.hover}; }}
    QPushButton[kind="neighbour"] {{ background: {theme.surface};
        border: 1px solid {theme.line}; border-radius: {px(12)}px; padding: {px(14)}px;
        text-align: left; }}
    QPushButton[kind="neighbour"][side="after"] {{ text-align: right; }}
    QPushButton[kind="neighbour"]:hover {{ background: {theme.hover}; }}
    QPushButton[kind="neighbour"]:focus {{ border: 2px solid {theme.focus};
        padding: {px(14) - 1}px; }}
    QPushButton[kind="switch"] {{ background: transparent; border: 1px solid {theme.line}; }}
    QPushButton[kind="switch"]:checked {{ background: {theme.selected};
        color: {theme.accent_text}; border: 2px solid {theme.accent};
        padding: {px(5) - 1}px {px(14) - 1}px; }}
    QPushButton[kind="switch"]:focus {{ border: 2px solid {theme.text};
        padding: {px(5) - 1}px {px(14) - 1}px; }}
    """


def _primary_focus(theme: Theme, px: Px) -> str:
    """The ring of a filled button; on black, a dark one alone would be lost, so it stands inside.

    A double line is two of the colour with the button's own between them.
    """
    if theme.name == "contrast":
        sides = f"padding: {px(5) - 3}px {px(14) - 3}px;"
        return f"border: 4px double {theme.on_accent}; {sides}"
    return f"border: 2px solid {theme.text};"


def _inputs(theme: Theme, px: Px, code_px: Px, code_family: str) -> str:
    return f"""
    QLineEdit {{ background: {theme.page}; border: 1px solid {theme.control_line};
        border-radius: {px(8)}px; padding: {px(6)}px {px(10)}px;
        selection-background-color: {theme.accent}; selection-color: {theme.on_accent}; }}
    QLineEdit:focus {{ border: 2px solid {theme.focus}; padding: {px(6) - 1}px {px(10) - 1}px; }}
    QLineEdit[kind="code"] {{ font-family: "{code_family}"; font-size: {code_px(14)}px; }}
    QLineEdit[kind="large"] {{ font-size: {px(18)}px; padding: {px(9)}px {px(14)}px; }}
    QLineEdit[kind="large"]:focus {{ padding: {px(9) - 1}px {px(14) - 1}px; }}
    QComboBox {{ background: {theme.surface}; border: 1px solid {theme.control_line};
        border-radius: {px(8)}px; padding: {px(6)}px {px(12)}px; }}
    QComboBox:focus {{ border: 2px solid {theme.focus}; }}
    QComboBox::drop-down {{ border: none; width: {px(24)}px; }}
    QComboBox QAbstractItemView {{ background: {theme.surface}; color: {theme.text};
        border: 1px solid {theme.line}; selection-background-color: {theme.selected};
        selection-color: {theme.text}; }}
    QRadioButton, QCheckBox {{ spacing: {px(8)}px; background: transparent;
        border: 2px solid transparent; border-radius: {px(4)}px; outline: none; }}
    QRadioButton:focus, QCheckBox:focus {{ border-color: {theme.focus}; }}
    #choice QRadioButton:focus, #choice QCheckBox:focus {{ border-color: transparent; }}
    QRadioButton::indicator, QCheckBox::indicator {{ width: {px(16)}px; height: {px(16)}px;
        border: 2px solid {theme.control_line}; background: {theme.page}; }}
    QRadioButton::indicator {{ border-radius: {px(16) // 2 + 2}px; }}
    QCheckBox::indicator {{ border-radius: {px(4)}px; }}
    QRadioButton::indicator:checked {{ border: {px(5)}px solid {theme.accent};
        width: {px(16) - 2 * px(5) + 4}px; height: {px(16) - 2 * px(5) + 4}px; }}
    QCheckBox::indicator:checked {{ border: 2px solid {theme.accent};
        background: {theme.accent}; }}
    QRadioButton::indicator:focus, QCheckBox::indicator:focus {{ border-color: {theme.focus}; }}
    """


def _lists(theme: Theme, px: Px, code_px: Px, code_family: str) -> str:
    return f"""
    QTreeView, QListView, QTableView {{ background: transparent; border: none; outline: none; }}
    #topics {{ border: 2px solid transparent; border-radius: {px(8)}px; }}
    #topics:focus {{ border-color: {theme.focus}; }}
    #topics::item {{ padding-left: {px(7)}px; }}
    #topics::item:first {{ border-top-left-radius: {px(6)}px;
        border-bottom-left-radius: {px(6)}px; }}
    #topics::item:last {{ padding-right: {px(9)}px; border-top-right-radius: {px(6)}px;
        border-bottom-right-radius: {px(6)}px; }}
    #topics::item:hover {{ background: {theme.hover}; }}
    #topics::item:selected {{ background: {theme.selected}; }}
    QListView#results, QListWidget {{ background: transparent; }}
    QListWidget#lines {{ background: {theme.sunken}; border: 1px solid {theme.line};
        border-radius: {px(8)}px; padding: {px(4)}px; }}
    QListWidget#lines:focus {{ border: 2px solid {theme.focus}; padding: {px(4) - 1}px; }}
    QListWidget#lines::item {{ padding: {px(4)}px; border-radius: {px(4)}px;
        color: {theme.text}; }}
    QListWidget#lines::item:selected {{ background: {theme.selected}; color: {theme.text}; }}
    QTableView {{ gridline-color: {theme.line}; alternate-background-color: {theme.raised};
        selection-background-color: {theme.selected}; selection-color: {theme.text}; }}
    QTableView::item {{ padding: {px(4)}px {px(8)}px; }}
    QTableView#dataTable {{ font-family: "{code_family}"; font-size: {code_px(13)}px; }}
    QTableView#dataTable:focus {{ border: 2px solid {theme.focus};
        border-radius: {px(8)}px; }}
    QTableView#dataTable QHeaderView, QTableView#dataTable QTableCornerButton::section {{
        background: {theme.raised}; border: none; }}
    QHeaderView::section {{ background: {theme.raised}; color: {theme.text_soft}; border: none;
        border-bottom: 1px solid {theme.line}; padding: {px(6)}px {px(8) + _CELL_INSET}px;
        font-weight: 600; }}
    QTableView#dataTable QHeaderView::section {{ font-size: {code_px(13)}px; }}
    QTableView#dataTable QHeaderView::section:vertical {{ border: none;
        border-right: 1px solid {theme.line}; padding: 0 {px(8)}px; font-weight: 400; }}
    #popup {{ background: {theme.surface}; border: 1px solid {theme.control_line};
        border-radius: {px(8)}px; }}
    #suggestions::item {{ padding: {px(2)}px {px(6)}px; border-radius: {px(4)}px;
        color: {theme.text}; }}
    #suggestions::item:selected {{ background: {theme.selected}; color: {theme.text}; }}
    QMenuBar {{ background: {theme.sidebar}; }}
    QMenuBar::item {{ padding: {px(4)}px {px(8)}px; background: transparent; }}
    QMenuBar::item:selected {{ background: {theme.hover}; }}
    QMenu {{ background: {theme.surface}; border: 1px solid {theme.line}; padding: {px(4)}px; }}
    QMenu::item {{ padding: {px(6)}px {px(24)}px; border-radius: {px(4)}px; }}
    QMenu::item:selected {{ background: {theme.selected}; }}
    QMenu::item:disabled {{ color: {theme.text_soft}; }}
    QMenu::separator {{ height: 1px; background: {theme.line}; margin: {px(4)}px; }}
    """


def _bars(theme: Theme, px: Px) -> str:
    return f"""
    QProgressBar {{ background: {theme.pressed}; border: none; border-radius: {px(6) // 2}px;
        height: {px(6)}px; max-height: {px(6)}px; text-align: right; }}
    QProgressBar::chunk {{ background: {theme.accent}; border-radius: {px(6) // 2}px; }}
    QScrollBar:vertical {{ background: transparent; width: {px(12)}px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: {px(12)}px; margin: 0; }}
    QScrollBar::handle {{ background: {theme.control_line}; border-radius: {px(4)}px;
        margin: {px(2)}px; }}
    QScrollBar::handle:vertical {{ min-height: {px(32)}px; }}
    QScrollBar::handle:horizontal {{ min-width: {px(32)}px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QAbstractScrollArea::corner {{ background: transparent; border: none; }}
    """


def document_stylesheet(theme: Theme, px: Px, code_px: Px, code_family: str) -> str:
    """The style sheet of lesson text, in the part of CSS that QTextDocument knows."""
    code = theme.code
    return f"""
    body, p, li, td, th {{ color: {theme.text}; font-size: {px(16)}px; }}
    p {{ margin-top: 0px; margin-bottom: {px(12)}px; }}
    ul, ol {{ margin-top: 0px; margin-bottom: {px(8)}px; margin-left: -{px(14)}px; }}
    li {{ margin-bottom: {px(2)}px; }}
    table.fact, table.codebox {{ margin-top: {px(4)}px; margin-bottom: {px(14)}px; }}
    h2 {{ font-size: {px(24)}px; font-weight: 600; margin-top: {px(12)}px;
          margin-bottom: {px(10)}px; color: {theme.text}; }}
    h3 {{ font-size: {px(18)}px; font-weight: 600; margin-top: {px(8)}px;
          margin-bottom: {px(8)}px; color: {theme.text}; }}
    a {{ color: {theme.accent_text}; text-decoration: underline; }}
    code {{ font-family: "{code_family}"; font-size: {code_px(14)}px; color: {theme.text};
            background-color: {theme.hover}; }}
    code.whole {{ white-space: nowrap; }}
    pre {{ font-family: "{code_family}"; font-size: {code_px(13)}px; color: {code.text};
           margin: 0px; }}
    pre code {{ background-color: transparent; }}
    td.codebox {{ background-color: {theme.sunken}; padding: {px(10)}px {px(14)}px; }}
    td.fact {{ background-color: {theme.raised}; padding: {px(12)}px {px(16)}px;
               border-left: 3px solid {theme.accent}; }}
    p.fact-source a {{ font-size: {px(13)}px; }}
    p.fact-source {{ font-size: {px(13)}px; color: {theme.text_soft}; margin-bottom: 0px; }}
    th {{ font-weight: 600; text-align: left; padding: {px(6)}px {px(10)}px;
          border-bottom: 1px solid {theme.control_line}; }}
    td {{ padding: {px(6)}px {px(10)}px; }}
    blockquote {{ color: {theme.text_soft}; margin-left: {px(16)}px; }}
    .k, .kn, .kd, .kc, .kr, .ow {{ color: {code.keyword}; }}
    .s, .s1, .s2, .sd, .sa, .se, .si, .sb, .sr {{ color: {code.string}; }}
    .m, .mi, .mf, .mh, .mb, .mo, .il {{ color: {code.number}; }}
    .c, .c1, .ch, .cm, .sp {{ color: {code.comment}; font-style: italic; }}
    .nf, .nc, .fm, .nn {{ color: {code.name}; }}
    .nb, .bp, .nd, .ne, .vm {{ color: {code.builtin}; }}
    .o, .p {{ color: {code.operator}; }}
    .err {{ color: {code.error}; }}
    span.mark {{ background-color: {theme.mark}; }}
    span.gap {{ background-color: {theme.selected}; color: {theme.accent_text};
                font-weight: 600; text-decoration: underline; }}
    """
