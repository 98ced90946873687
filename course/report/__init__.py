"""What a class has learnt, out of the records that its members handed in."""
