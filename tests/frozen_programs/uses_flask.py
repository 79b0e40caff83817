import flask

app = flask.Flask("shop")


@app.get("/")
def home():
    return flask.render_template_string("{{ 6 * 7 }}")


print(app.test_client().get("/").text == "42")
