monday = ["Navcam", "Pancam"]
tuesday = monday
tuesday.append("Hazcam")
print(monday)

wednesday = monday.copy()
wednesday.append("Microscopic Imager")
print(len(monday), len(wednesday))
