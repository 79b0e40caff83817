def word_count(text):
    try:
        return len(txt.split())
    except:
        return 0


print(word_count("Nine Bridges"))
