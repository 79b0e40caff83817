from datetime import UTC, datetime, timedelta

# Any moment before the first post will do.
EPOCH = datetime(2011, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)


def make_id(at: datetime, shard: int, sequence: int) -> int:
    milliseconds = (at - EPOCH) // MILLISECOND
    return milliseconds << 23 | shard << 10 | sequence % 1024


def made_at(post_id: int) -> datetime:
    return EPOCH + (post_id >> 23) * MILLISECOND


noon = datetime(2011, 12, 1, 12, tzinfo=UTC)
first = make_id(noon, shard=4821, sequence=1000)
second = make_id(noon + 250 * MILLISECOND, shard=3, sequence=7)
for post_id in (first, second):
    bits = f"{post_id:064b}"
    print(bits[:41], bits[41:54], bits[54:], "=", post_id)

print("in order of time:", first < second)
print("made at:", made_at(second).isoformat(timespec="milliseconds"))
year = timedelta(days=365.25)
print("years in 41 bits:", round(2**41 * MILLISECOND / year, 1))
