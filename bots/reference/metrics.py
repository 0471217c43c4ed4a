"""`metrics.md`: what Prometheus is told."""

from __future__ import annotations

from bots.metrics import Metrics
from bots.reference.table import code, codes, table
from bots.reference.table import page as page_of

_INTRO = """
`http://127.0.0.1:8766/metrics`, as Prometheus reads it; `LIMBER_HEALTH_HOST` and `LIMBER_HEALTH_PORT` move it. No
label can name a person, a community or a state of health: each is one of few words that stand in the code, and
anything else is told as `other`. Of a histogram there are `_bucket`, `_sum` and `_count`.

Those of the process (`limber_process_cpu_seconds_total`, `limber_process_resident_memory_bytes` and the like) are
what Prometheus tells of every process, on Linux.
"""


def page() -> str:
    """The page."""
    rows = ((code(each.name), each.type, codes(each.labels), each.says) for each in Metrics().described)
    return page_of("Metrics", _INTRO, table(("metric", "type", "labels", "what it says"), rows))
