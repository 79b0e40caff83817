monday = 57
tuesday = 48
wednesday = 54

mean = 0
print("Mean:", mean)
