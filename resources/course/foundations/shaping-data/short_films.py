lengths = [112, 95, 104, 118, 88]

short = []
for minutes in lengths:
    if minutes < 100:
        short.append(minutes)
print(short)

print([minutes for minutes in lengths if minutes < 100])
print([minutes < 100 for minutes in lengths])
