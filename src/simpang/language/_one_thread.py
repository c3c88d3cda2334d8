"""One thread for NumPy's matrix products, unless the user has asked for another number.

A sentence is too little work to share: with more threads most of the time is spent waiting, ten times over on a
busy machine. Has to be imported before NumPy.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
