"""Measurements beside a peer, in one run: interleaved, medians, ratios. They print and never fail on time."""
