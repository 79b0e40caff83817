from scipy import integrate, interpolate, ndimage, optimize, signal, sparse, stats

root = optimize.brentq(lambda x: x * x - 2, 0, 2)
area, _ = integrate.quad(lambda x: x, 0, 2)
between = interpolate.CubicSpline([0, 1, 2], [0, 1, 2])(1.5)
smooth = ndimage.gaussian_filter([[3.0, 3.0], [3.0, 3.0]], 1)[0][0]
found = [
    (root**2, 2),
    (area, 2),
    (between, 1.5),
    (smooth, 3),
    (signal.convolve([1, 1], [1, 1])[1], 2),
    (sparse.eye(3).sum(), 3),
    (stats.norm.cdf(0), 0.5),
]
print(all(abs(is_now - wanted) < 1e-9 for is_now, wanted in found))
