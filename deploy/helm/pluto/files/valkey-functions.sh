#!/bin/sh
# Loads redis-functions.lua into the Valkey of this pod as soon as it answers; until then nobody is sent here.
#   $1 the file    what follows: how valkey-cli reaches it
set -eu
functions=$1
shift
left=100
until valkey-cli "$@" ping | grep -q PONG; do
  left=$((left - 1))
  test "$left" -gt 0
  sleep 0.2
done
valkey-cli "$@" -x function load replace < "$functions" | grep -q '^pluto$'
