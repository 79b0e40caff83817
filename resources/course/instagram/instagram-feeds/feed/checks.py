"""What `feed` is asked: ids on a page, and queries sent for it."""

from django.db import connection
from django.test.utils import CaptureQueriesContext


def _people(answer, *names):
    """An empty database with these people in it."""
    answer.Post.objects.all().delete()
    answer.User.objects.all().delete()
    return [answer.User.objects.create(name=name) for name in names]


def _share(answer, *shared):
    """Save one post for each pair of id and author."""
    for post_id, author in shared:
        answer.Post.objects.create(
            id=post_id, author=author, caption="A picture"
        )


def _ids(answer, page):
    """The ids on a page; what is not a post is shown as it is."""
    if page is None:
        return None
    return [
        post.id if isinstance(post, answer.Post) else f"{post!r}, not a Post"
        for post in page
    ]


def _queries_with_names(answer, user, limit):
    """How many queries it takes to get a page and to read each author's name."""
    with CaptureQueriesContext(connection) as queries:
        for post in answer.feed(user, limit=limit):
            str(post.author.name)
    return len(queries)


def case_first_page(answer):
    """Ana follows Ben and Cleo, Ben follows Dan, and all three follow Ana. Posts: 101 Dan, 102 Ben,
    103 Ana, 104 Cleo, 105 Dan, 106 Ben, 107 Ana. Asked: `feed(ana, limit=4)`"""
    ana, ben, cleo, dan = _people(answer, "Ana", "Ben", "Cleo", "Dan")
    ana.follows.add(ben, cleo)
    ana.followers.add(ben, cleo, dan)
    ben.follows.add(dan)
    _share(
        answer,
        (101, dan),
        (102, ben),
        (103, ana),
        (104, cleo),
        (105, dan),
        (106, ben),
        (107, ana),
    )
    return _ids(answer, answer.feed(ana, limit=4))


def case_next_page(answer):
    """Ana follows Ben, who wrote posts 201 to 209. Ana reads page one, Ben adds posts 210 and 211,
    and Ana asks for page two. Three posts to a page."""
    ana, ben = _people(answer, "Ana", "Ben")
    ana.follows.add(ben)
    _share(answer, *((post_id, ben) for post_id in range(201, 210)))
    page_one = _ids(answer, answer.feed(ana, limit=3))
    _share(answer, (210, ben), (211, ben))
    page_two = _ids(answer, answer.feed(ana, before_id=207, limit=3))
    return {"page one": page_one, "page two": page_two}


def case_older_page(answer):
    """Ana follows Ben, not Cleo. Posts: 251 Ben, 252 Cleo, 253 Ana, 254 Ben, 255 Cleo, 256 Ben,
    257 Ana. Asked: `feed(ana, before_id=256, limit=3)`, and each author's name"""
    ana, ben, cleo = _people(answer, "Ana", "Ben", "Cleo")
    ana.follows.add(ben)
    authors = (ben, cleo, ana, ben, cleo, ben, ana)
    _share(answer, *enumerate(authors, start=251))
    with CaptureQueriesContext(connection) as queries:
        page = answer.feed(ana, before_id=256, limit=3)
        if page is None:
            return None
        for post in page:
            str(post.author.name)
    return {
        "ids": _ids(answer, page),
        "queries": len(queries) if len(queries) > 2 else "at most 2",
    }


def case_deleted(answer):
    """Ana follows Ben, who wrote posts 301 to 306. Page one ends with 304, then Ben deletes 304.
    Asked: `feed(ana, before_id=304, limit=3)`"""
    ana, ben = _people(answer, "Ana", "Ben")
    ana.follows.add(ben)
    _share(answer, *((post_id, ben) for post_id in range(301, 307)))
    answer.Post.objects.get(id=304).delete()
    return _ids(answer, answer.feed(ana, before_id=304, limit=3))


def case_more_friends(answer):
    """Ana follows 20 people in place of 2. How many queries does a page of two posts take more?"""
    ana, *friends = _people(
        answer, "Ana", *(f"Friend {number}" for number in range(1, 21))
    )
    _share(
        answer, *((401 + place, friend) for place, friend in enumerate(friends))
    )
    ana.follows.set(friends[:2])
    for_two = _queries_with_names(answer, ana, limit=2)
    ana.follows.set(friends)
    return _queries_with_names(answer, ana, limit=2) - for_two


def case_more_posts(answer):
    """A page has ten posts in place of two, and the name of each post's author is read. How many
    queries does it take more?"""
    ana, ben, cleo = _people(answer, "Ana", "Ben", "Cleo")
    ana.follows.add(ben, cleo)
    _share(
        answer,
        *((501 + place, (ana, ben, cleo)[place % 3]) for place in range(12)),
    )
    return _queries_with_names(answer, ana, limit=10) - _queries_with_names(
        answer, ana, limit=2
    )


def case_count(answer):
    """Ana follows Ben; each has one post. How many queries does the page take?"""
    ana, ben = _people(answer, "Ana", "Ben")
    ana.follows.add(ben)
    _share(answer, (601, ben), (602, ana))
    with CaptureQueriesContext(connection) as queries:
        ids = _ids(answer, answer.feed(ana))
    return {
        "ids": ids,
        "queries": len(queries) if len(queries) > 2 else "at most 2",
    }


def case_ten_at_most(answer):
    """Ben follows nobody and has twelve posts, 701 to 712. Asked: `feed(ben)`"""
    ben, cleo = _people(answer, "Ben", "Cleo")
    _share(
        answer, *((post_id, ben) for post_id in range(701, 713)), (713, cleo)
    )
    return _ids(answer, answer.feed(ben))


def case_newcomer(answer):
    """Eva follows nobody and has no posts. Asked: `feed(eva)`"""
    eva, ben = _people(answer, "Eva", "Ben")
    _share(answer, (801, ben))
    return _ids(answer, answer.feed(eva))
