monday = 57
tuesday = 48
wednesday = 54

mean = (monday + tuesday + wednesday) // 3.0
print("Mean:", mean)
