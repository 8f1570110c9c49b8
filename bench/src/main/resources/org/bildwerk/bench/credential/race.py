# Signs what its first line of JSON names, once for each further line, and answers with the nanoseconds of each file.
import json
import os
import sys
import time

import c2pa

job = json.loads(sys.stdin.readline())
settings = c2pa.Settings()
settings.update(json.dumps(job["settings"]))
context = c2pa.Context(settings)
signer = c2pa.Signer.from_info(c2pa.C2paSignerInfo(b"es256", job["chain"].encode(), job["key"].encode(), None))
print(json.dumps({"version": c2pa.sdk_version()}), flush=True)
for line in sys.stdin:
    nanoseconds = []
    for name in job["files"]:
        start = time.perf_counter_ns()
        source_name, target_name = os.path.join(job["source"], name), os.path.join(job["target"], name)
        with (
            c2pa.Builder(job["definition"], context) as builder,
            open(source_name, "rb") as source,
            open(target_name, "x+b") as target,
        ):
            builder.sign(signer, "image/jpeg", source, target)
        nanoseconds.append(time.perf_counter_ns() - start)
    print(*nanoseconds, flush=True)
