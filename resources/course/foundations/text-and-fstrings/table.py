# Six lines as three people typed them, and one clean table.
def row(line):
    title, minutes, rating = line.split(";")
    title = " ".join(title.split()).title()
    return f"{title:<16}{int(minutes):>5}{float(rating):>7.1f}"


print("Title             Min Rating")
print("-" * 28)
print(row("  ORBIT ;112; 7.9"))
print(row("low   tide;95;7.2"))
print(row("the QUIET line ; 104;6.8"))
print(row("red kite;113 ; 6.6"))
print(row("  copper SKY;133;7.1"))
print(row("granite ; 131;7.60"))
