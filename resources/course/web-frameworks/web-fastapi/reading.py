from pydantic import BaseModel, Field, ValidationError


class Reading(BaseModel):
    sensor: str
    celsius: float = Field(ge=-30, le=60)


messages = [
    {"sensor": "door", "celsius": 21.5},
    {"sensor": "door", "celsius": "21.5"},
    {"sensor": "door", "celsius": "21,5"},
    {"sensor": "door", "celsius": 85.0},
    {"sensor": 7},
]
for message in messages:
    try:
        print("in: ", repr(Reading.model_validate(message)))
    except ValidationError as error:
        for problem in error.errors():
            print("out:", problem["loc"][0], "-", problem["msg"])
