import math

for text in ["20.5", "nan", "inf"]:
    value = float(text)
    print(value, value > 30, math.isfinite(value))
