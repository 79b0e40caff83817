import datetime as dt
import zoneinfo

noon = dt.datetime(2026, 11, 21, 12, tzinfo=zoneinfo.ZoneInfo("Asia/Kolkata"))
print(noon.utcoffset().seconds == 19800)
