cameras = ["Pancam", "Navcam", "Hazcam"]
print(cameras[0], len(cameras))

cameras.append("Microscopic Imager")
cameras[2] = "Front Hazcam"
print(cameras)
print(cameras[1:3], "Hazcam" in cameras)
