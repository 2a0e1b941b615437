"""Where the work runs: in this process, in several of this machine, or on a Dask cluster.

Whatever the place, the items go through :func:`graphkit.engine.stream.mapped` and the results come out in the order
of the items, so that no output depends on how many workers there were or which of them was quick.
"""
