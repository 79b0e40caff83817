import pandas as pd


def good_films(titles: pd.DataFrame, genre: str, rating: float) -> list[str]:
    """Return the titles of the genre that have at least this rating."""
    wanted = (titles["genre"] == genre) & (titles["rating"] >= rating)
    return titles[wanted]["title"]


if __name__ == "__main__":
    catalogue = pd.read_csv("data/titles.csv")
    print(good_films(catalogue, "thriller", 7.0))
