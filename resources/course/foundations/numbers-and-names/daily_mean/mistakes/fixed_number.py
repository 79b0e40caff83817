monday = 57
tuesday = 48
wednesday = 54

mean = 53.0
print("Mean:", mean)
