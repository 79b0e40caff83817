"""The course that is shipped: it loads, every program runs, every exercise is proven."""

from learnpy import paths
from learnpy.course_check import check_course, report_text


def test_the_course_is_sound():
    report = check_course(paths.course_folder())
    assert report.is_sound, report_text(report)
    assert report.lessons >= 5
    assert report.programs > report.lessons
    assert report.exercises >= report.lessons
