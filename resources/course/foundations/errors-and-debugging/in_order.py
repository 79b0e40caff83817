def read(text):
    try:
        value = float(text)
    except ValueError:
        print("not a number:", text)
    else:
        print("a number:", value)
    finally:
        print("done with", text)


read("20.5")
read("warm")
