minutes = [112, 95, 104]

total = 0
for length in minutes:
    total = total + length
    print("So far:", total)
print(f"All: {total}, mean: {total / len(minutes):.1f}")
