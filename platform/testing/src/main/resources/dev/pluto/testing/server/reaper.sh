# Ends registered processes when standard input ends, that is when the process holding the other end is gone.
# Argument: seconds between the stop signal and KILL. Input lines: "watch PID SIGNAL" and "forget PID -".
# Needs POSIX sh, kill and sleep, nothing else.
trap '' INT TERM HUP QUIT PIPE
grace=$1
list=''   # PID:SIGNAL words, youngest first

without() { # prints the list without the process $1
    for entry in $list; do
        [ "${entry%%:*}" = "$1" ] || printf '%s ' "$entry"
    done
}

while read -r verb pid signal; do
    case $verb in
        watch) list="$pid:$signal $(without "$pid")" ;;
        forget) list=$(without "$pid") ;;
    esac
done

for entry in $list; do
    kill -s "${entry##*:}" "${entry%%:*}" 2>/dev/null
done

ticks=$((grace * 5))
while [ "$ticks" -gt 0 ]; do
    left=''
    for entry in $list; do
        kill -0 "${entry%%:*}" 2>/dev/null && left=yes
    done
    [ -n "$left" ] || exit 0
    sleep 0.2 2>/dev/null || { sleep 1; ticks=$((ticks - 4)); }
    ticks=$((ticks - 1))
done

for entry in $list; do
    kill -s KILL "${entry%%:*}" 2>/dev/null
done
exit 0
