SPEED = 250.0  # mm of belt in a second
TO_PUSHER = 600.0  # mm from the middle of the picture to the pusher
BETWEEN = 125.0  # mm from one part to the next
MM_PER_PX, MIDDLE = 0.4, 40  # the picture: scale, and its middle column

# part, second of the photograph, column of the centre; columns grow downstream
for part, photo, column in [(8, 4.00, 37), (11, 5.50, 40), (17, 8.50, 43)]:
    way = TO_PUSHER - (column - MIDDLE) * MM_PER_PX
    print(f"part {part:2}: push at {photo + way / SPEED:.3f} s")
print(f"parts between camera and pusher: {TO_PUSHER / BETWEEN:.1f}")
