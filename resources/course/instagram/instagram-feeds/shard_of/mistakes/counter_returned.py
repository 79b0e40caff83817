from datetime import UTC, datetime, timedelta

EPOCH = datetime(2011, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)


def make_id(at: datetime, shard: int, sequence: int) -> int:
    milliseconds = (at - EPOCH) // MILLISECOND
    return milliseconds << 23 | shard << 10 | sequence % 1024


def shard_of(post_id: int) -> int:
    """Return the number of the shard on which this post lies."""
    return post_id % 1024


noon = datetime(2011, 12, 1, 12, tzinfo=UTC)
post_id = make_id(noon, shard=4821, sequence=1000)
print(post_id, "lies on shard", shard_of(post_id))
