import pandas as pd

ratings = pd.read_csv("data/ratings.csv", index_col="viewer")
viewers, films = ratings.shape
known = ratings.notna().to_numpy().sum()
print(ratings.iloc[:6, :4])
print()
print(f"{viewers} viewers x {films} films = {ratings.size:,} cells")
print(f"{known:,} hold a rating: {known / ratings.size:.0%}")
