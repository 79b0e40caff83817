def double(number):
    print(2 * number)
