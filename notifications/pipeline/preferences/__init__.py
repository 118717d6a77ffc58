"""What users want to be told about: what there is to choose, what they chose, and what it comes to."""
