"""The check of a course: what its authors and its tests run before it goes to learners."""

from learnpy.course_check.check import check_course
from learnpy.course_check.report import CourseReport, report_json, report_text

__all__ = ["CourseReport", "check_course", "report_json", "report_text"]
