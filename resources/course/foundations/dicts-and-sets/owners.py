owner_of = {1155315: 939, 1155316: 12, 1155317: 939}

print(owner_of[1155315])
print(len(owner_of))
print(1155316 in owner_of)
print(939 in owner_of)
