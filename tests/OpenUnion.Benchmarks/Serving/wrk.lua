-- Posts the lines of a file, one at random each time, and ends with a line of figures for a program:
-- requests, microseconds, errors, and the latency's 50th and 99th percentile in microseconds.
local bodies = {}

function init(args)
  math.randomseed(os.time())
  local headers = { ["Content-Type"] = "application/json", ["Accept"] = "application/json" }
  for line in io.lines(args[1]) do
    bodies[#bodies + 1] = wrk.format("POST", nil, headers, line)
  end
end

function request()
  return bodies[math.random(#bodies)]
end

function done(summary, latency, requests)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format("\nfigures %d %d %d %d %d\n", summary.requests, summary.duration, failed, latency:percentile(50), latency:percentile(99)))
end
