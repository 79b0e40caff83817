ratings = [4, 5, 3]
total = sum(ratings)
print("ratings:", len(ratings))
print("average:", total / len(ratings))
