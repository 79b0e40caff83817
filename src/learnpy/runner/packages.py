"""The packages that the labs use, beside the standard library."""

LAB_PACKAGES = (
    "numpy",
    "scipy",
    "pandas",
    "matplotlib",
    "django",
    "flask",
    "fastapi",
    "httpx2",
    "openpyxl",
    "pytest",
)
"""Names to import; each has to work in the child, from a checkout and frozen."""
