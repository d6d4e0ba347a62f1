package dev.pluto.local.phone;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Twilio's own handling of STOP, START and HELP on a long code: it answers by itself and refuses later texts with 21610; the
 * webhook is sent all the same. Source: help.twilio.com, "Twilio support for opt-out keywords".
 */
final class OptOuts {

    private static final Set<String> STOP =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT");
    private static final Set<String> START = Set.of("START", "YES", "UNSTOP");
    private static final Set<String> HELP = Set.of("HELP", "INFO");

    private final Set<String> numbers = ConcurrentHashMap.newKeySet();
    private volatile Set<String> leftAlone = Set.of();

    /** Takes words off the list, as an account can (twilio.com/docs, "Advanced Opt-Out"). */
    void leave(Set<String> words) {
        leftAlone = Set.copyOf(words);
    }

    /** Takes note of a person's text; what the provider answers by itself, if anything. */
    Optional<String> hear(String number, String body) {
        String word = body.strip().toUpperCase(Locale.ROOT);
        if (leftAlone.contains(word)) {
            return Optional.empty();
        }
        if (STOP.contains(word)) {
            return numbers.add(number)
                    ? Optional.of("You have successfully been unsubscribed. Reply START to resubscribe.")
                    : Optional.empty();
        }
        if (START.contains(word) && numbers.remove(number)) {
            return Optional.of("You have successfully been re-subscribed. Reply STOP to unsubscribe.");
        }
        return HELP.contains(word)
                ? Optional.of("Reply STOP to unsubscribe. Msg&Data Rates May Apply.")
                : Optional.empty();
    }

    boolean contains(String number) {
        return numbers.contains(number);
    }
}
