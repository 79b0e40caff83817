from pathlib import Path

import django
from django.conf import settings
from django.template import Context, Template

settings.configure(
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
)
django.setup()

template = Template("""<h1>Evening courses</h1>
<ul>
{% for course in courses %}
  <li>{{ course.title }}: {{ course.seats_left|default:"none" }} free</li>
{% endfor %}
</ul>
""")

courses = [
    {"title": "Chess & Go", "seats_left": 1},
    {"title": "Pottery", "seats_left": 0},
    {"title": "<script>alert('Hello')</script>", "seats_left": 9},
]
html = template.render(Context({"courses": courses}))
Path("courses.html").write_text(html, encoding="utf-8")
print(html)
