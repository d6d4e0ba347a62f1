# Ends registered processes when standard input ends, that is when the process holding the other end is gone.
# Argument: seconds between the stop signal and KILL. Input lines: "watch PID SIGNAL" and "forget PID -".
# Needs POSIX sh, kill and sleep, and where there is no /proc, ps and tr.
trap '' INT TERM HUP QUIT PIPE
grace=$1
list=''   # PID:SIGNAL:BIRTH words, youngest first

# When the process $1 began, in words of this system; nothing when it has ended. A stranger with its number has another birth.
birth() {
    if [ -r /proc/self/stat ]; then
        read -r facts <"/proc/$1/stat" || return
        set -- ${facts##*) }
        [ "$1" = Z ] || printf '%s' "${20}"
    else
        ps -o lstart= -p "$1" | tr -d ' '
    fi
} 2>/dev/null

without() { # prints the list without the process $1
    for entry in $list; do
        [ "${entry%%:*}" = "$1" ] || printf '%s ' "$entry"
    done
}

left() { # prints what of the list has not ended
    for entry in $list; do
        began=${entry#*:*:}
        if [ -n "$began" ] && [ "$(birth "${entry%%:*}")" = "$began" ]; then printf '%s ' "$entry"; fi
    done
}

send() { # to all of the list: the signal $1, or else each one's own
    for entry in $list; do
        own=${entry#*:}
        kill -s "${1:-${own%%:*}}" "${entry%%:*}" 2>/dev/null
    done
}

while read -r verb pid signal; do
    case $verb in
        watch) list="$pid:$signal:$(birth "$pid") $(without "$pid")" ;;
        forget) list=$(without "$pid") ;;
    esac
done

list=$(left)
send ''
ticks=$((grace * 5))
while list=$(left); [ -n "$list" ] && [ "$ticks" -gt 0 ]; do
    sleep 0.2 2>/dev/null || { sleep 1; ticks=$((ticks - 4)); }
    ticks=$((ticks - 1))
done
send KILL
exit 0
