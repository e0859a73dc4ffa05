"""The working copy of a guide: load, save, revise, proofread; and who may do what."""
