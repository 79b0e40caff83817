import numpy as np
import pandas as pd

viewers = {"Ana": 1.0, "Ben": 0.5, "Chi": -0.2, "Dov": -1.0}
films = {"Orbit": 1.2, "Night Ledger": 0.4, "The Clockmaker": -0.8}

table = np.outer(list(viewers.values()), list(films.values()))
print(pd.DataFrame(table, index=list(viewers), columns=list(films)))
