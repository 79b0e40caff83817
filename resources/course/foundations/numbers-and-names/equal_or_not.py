recorded = 60
print(recorded == 60)
print(recorded == 57)
