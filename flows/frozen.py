"""Imported last where processes are forked from: what is there by then is never looked through for garbage again.

Else each fork would copy it all at its first collection, and the end of the process itself would walk over it three
times, which takes as long as some thirty articles.
"""

import gc

gc.freeze()
