-- Asks for the paths of a file in turn, each line a path and, behind a tab, the ETag that the asker has already.
-- Prints one line of JSON at the end.
local asked = {}
local at = 0

function init(args)
  for line in io.lines(args[1]) do
    local path, tag = line:match("^([^\t]+)\t(.*)$")
    if path then
      wrk.headers["If-None-Match"] = tag
    end
    asked[#asked + 1] = wrk.format("GET", path or line)
  end
end

function request()
  at = at % #asked + 1
  return asked[at]
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format(
    '{"requests":%d,"seconds":%.6f,"failed":%d,"p50Millis":%.3f,"p99Millis":%.3f}\n',
    summary.requests, summary.duration / 1e6, e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
