#!/bin/sh
# Puts the hash of each user's password where redis-users.acl says ">password": whoever reads the outcome cannot sign in.
#   $1 the file    $2 a folder with a file for each user, named after them, that holds the password    $3 the outcome
set -eu
umask 077
while IFS= read -r line; do
  case "$line" in
    '' | '#'*) continue ;;
    *'>password'*)
      user=${line#user }
      user=${user%% *}
      # an empty one would have a hash as well
      test -s "$2/$user"
      hash=$(tr -d '\r\n' < "$2/$user" | sha256sum)
      line="${line%%>password*}#${hash%% *}${line#*>password}"
      ;;
  esac
  printf '%s\n' "$line"
done < "$1" > "$3"
