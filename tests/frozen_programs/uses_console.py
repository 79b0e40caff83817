help(len)
print(callable(copyright) and callable(quit))
exit()  # noqa: PLR1722  this is what is tried
