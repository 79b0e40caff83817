import numpy as np

amperes = np.array([1.21, 1.18, 1.24, 1.20, 1.83, 1.22, 1.19])

mean, deviation = np.mean(amperes), np.std(amperes)
print("in standard deviations:", np.round((amperes - mean) / deviation, 1))

median = np.median(amperes)
mad = np.median(np.abs(amperes - median))
print(f"median {median:.2f}, MAD {mad:.2f} amperes")
print("in MADs:", np.round((amperes - median) / (1.4826 * mad), 1))
