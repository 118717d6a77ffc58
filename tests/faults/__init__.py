"""Fault runs: the whole product is killed at random, part by part, and nothing may be lost.

`python -m tests.faults` runs them at full size; the suite runs each kind once, small.
"""
