# Monday: plan.txt was written on the laptop. The server has never seen it.
laptop = {"notes.txt", "plan.txt"}
server = {"notes.txt"}
monday = (laptop, server)

# Tuesday: both had plan.txt. Then it was deleted on the server.
laptop = {"notes.txt", "plan.txt"}
server = {"notes.txt", "plan.txt"} - {"plan.txt"}
tuesday = (laptop, server)

print("on the laptop alone:", laptop - server)
print("Monday looks like Tuesday:", monday == tuesday)
