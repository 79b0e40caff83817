monday = 57
tuesday = 48
wednesday = 54

mean = round((monday + tuesday + wednesday) / 3, 1)
print("Mean:", mean)
