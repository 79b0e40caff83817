"""Questions to the catalogue of the lesson."""

import pandas as pd


def catalogue():
    """Return a fresh copy of the thirty films."""
    return pd.read_csv("data/titles.csv")


def case_thrillers(answer):
    """thrillers with a rating of at least 7.0"""
    return answer.good_films(catalogue(), "thriller", 7.0)


def case_dramas(answer):
    """dramas with a rating of at least 7.5"""
    return answer.good_films(catalogue(), "drama", 7.5)


def case_at_least(answer):
    """history films with a rating of at least 7.9"""
    return answer.good_films(catalogue(), "history", 7.9)


def case_none_left(answer):
    """comedies with a rating of at least 9"""
    return answer.good_films(catalogue(), "comedy", 9)


def case_kept(answer):
    """whether the table is as it was after the call"""
    titles = catalogue()
    answer.good_films(titles, "drama", 7.0)
    return titles.equals(catalogue())
