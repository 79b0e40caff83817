import django
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

settings.configure(
    ROOT_URLCONF=__name__,  # The addresses are in `urlpatterns` below.
    ALLOWED_HOSTS=["testserver"],  # The name under which `Client` calls.
)
django.setup()

courses = {1: "Chess & Go", 2: "Pottery"}


def all_courses(request: HttpRequest) -> HttpResponse:
    return HttpResponse(", ".join(courses.values()))


def one_course(request: HttpRequest, course_id: int) -> HttpResponse:
    if course_id not in courses:
        raise Http404
    return HttpResponse(courses[course_id])


urlpatterns = [
    path("courses/", all_courses),
    path("courses/<int:course_id>/", one_course),
]

client = Client()
for address in ["/courses/", "/courses/2/", "/courses/9/", "/courses/two/"]:
    response = client.get(address)
    text = response.text if response.status_code == 200 else ""
    print(address.ljust(14), response.status_code, text)
