import django
from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.test import Client
from django.urls import path

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["testserver"],
    SECRET_KEY="a real one is long, random and not in the program",
    MIDDLEWARE=["django.middleware.csrf.CsrfViewMiddleware"],
)
django.setup()

courses: list[dict[str, object]] = []


class CourseForm(forms.Form):
    title = forms.CharField(max_length=40)
    seats = forms.IntegerField(min_value=1, max_value=200)


def new_course(request: HttpRequest) -> HttpResponse:
    if request.method == "GET":
        return HttpResponse(get_token(request))  # A real page hides it.
    form = CourseForm(request.POST)
    if not form.is_valid():
        return HttpResponse(form.errors.as_text(), status=400)
    courses.append(form.cleaned_data)
    return HttpResponse("Saved", status=201)


urlpatterns = [path("courses/new/", new_course)]

client = Client(enforce_csrf_checks=True)  # Else a test needs no token.
token = {"csrfmiddlewaretoken": client.get("/courses/new/").text}
answers = {
    "no token": {"title": "Pottery", "seats": "12"},
    "in order": {"title": "Pottery", "seats": "12", **token},
    "not in order": {"title": "", "seats": "-1", **token},
}
for case, data in answers.items():
    response = client.post("/courses/new/", data)
    print(f"{case}: {response.status_code}")
    if response.status_code == 400:
        print(response.text)
print("stored:", courses)
