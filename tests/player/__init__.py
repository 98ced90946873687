"""Tests of the player's core."""
