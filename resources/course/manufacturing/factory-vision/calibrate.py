GAUGE_MM, GAUGE_PX = 30.0, 75  # a block of known length, and what is seen

mm_per_px = GAUGE_MM / GAUGE_PX
print(f"1 pixel is {mm_per_px:.2f} mm wide")
print(f"57 pixels across: {57 * mm_per_px:.1f} mm")
print(f"2,256 pixels of steel: {2256 * mm_per_px**2:.0f} mm2")
