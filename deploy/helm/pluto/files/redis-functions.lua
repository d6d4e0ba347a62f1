#!lua name=pluto

-- Nobody may bring a script of his own: what must happen in one step is here, and the operator loads it (FUNCTION LOAD REPLACE).
-- A function whose meaning changes gets a new name, for releases of both sorts run side by side.

-- keys: entry, stamp. args: stamp, value (empty to remove), milliseconds to live. Digits compare as text.
redis.register_function('pluto_put_if_not_older', function(keys, args)
  local held = redis.call('get', keys[2])
  if held and held > args[1] then return 0 end
  if args[2] == '' then
    if held == args[1] then return 0 end
    redis.call('del', keys[1])
  else
    redis.call('set', keys[1], args[2], 'PX', args[3])
  end
  redis.call('set', keys[2], args[1], 'PX', args[3])
  return 1
end)
