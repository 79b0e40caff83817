# What nine cameras want to send in one day. The sizes are invented.
cameras = [
    "Pancam left",
    "Pancam right",
    "Navcam left",
    "Navcam right",
    "Front Hazcam left",
    "Front Hazcam right",
    "Rear Hazcam left",
    "Rear Hazcam right",
    "Microscopic Imager",
]
megabits = [42, 40, 12, 12, 4, 4, 3, 3, 20]
budget = 100

total = 0
for camera, size in zip(cameras, megabits):
    total = total + size
    mark = " "
    if total > budget:
        mark = "!"
    bar = "#" * size
    print(f"{camera:<18} {size:>3} {total:>4} {mark} {bar}")
print(f"{total} of {budget} megabits")
