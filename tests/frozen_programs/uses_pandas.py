import io

import pandas as pd

table = pd.read_csv(io.StringIO("shop,sold\nBonn,2\nBonn,3\n"))
table.to_excel("sold.xlsx")
print(pd.read_excel("sold.xlsx").groupby("shop")["sold"].sum()["Bonn"] == 5)
