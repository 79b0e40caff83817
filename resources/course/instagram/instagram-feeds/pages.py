feed = [108, 107, 105, 104, 102, 101]  # Ids of posts, newest first.
page_one = feed[0:3]

feed.insert(0, 109)  # Somebody posts while Ana reads.

by_count = feed[3:6]
by_id = [post_id for post_id in feed if post_id < page_one[-1]][:3]

print("page one:           ", page_one)
print("page two, by count: ", by_count)
print("page two, by id:    ", by_id)
