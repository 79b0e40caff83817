# The first program of the course.
name = "Ada"
print("Hello,", name)
