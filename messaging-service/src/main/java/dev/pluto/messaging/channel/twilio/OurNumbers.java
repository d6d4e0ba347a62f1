package dev.pluto.messaging.channel.twilio;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a genuine webhook is about our account and a number of ours. One auth token may sign for several numbers of a house
 * (one lent to another project, one forgotten), so a signature that fits does not say that a text is for us. A parameter that
 * was not sent is no matter of this class: whoever takes the form misses it.
 */
final class OurNumbers {

    private final Set<String> accounts;
    private final Set<String> numbers;

    OurNumbers(TwilioConfig config, TelnyxConfig telnyx) {
        this.accounts = Stream.concat(Stream.of(config.accountSid()), telnyx.accountSid().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.numbers = Stream.concat(
                        Stream.of(config.phoneNumber()),
                        config.phoneNumbers().stream().flatMap(Set::stream))
                .map(OurNumbers::bare)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A text or call. {@code To} is ours, or {@code From} of a call we placed. */
    boolean concernArrival(FormParameters parameters) {
        boolean placed = parameters
                .first("Direction")
                .filter(direction -> direction.startsWith("outbound"))
                .isPresent();
        return parameters.first("AccountSid").filter(accounts::contains).isPresent()
                && isOursOrMissing(parameters, placed ? "From" : "To");
    }

    /** What became of something we sent. */
    boolean concernReceipt(FormParameters parameters) {
        return parameters.first("AccountSid").map(accounts::contains).orElse(true)
                && isOursOrMissing(parameters, "From");
    }

    private boolean isOursOrMissing(FormParameters parameters, String name) {
        return parameters
                .firstNotBlank(name)
                .map(number -> numbers.contains(number) || numbers.contains(bare(number)))
                .orElse(true);
    }

    /** {@code whatsapp:+14155550100} and {@code +1 415 555 0100} are the same number; a short code has no plus. */
    private static String bare(String address) {
        return address.substring(address.lastIndexOf(':') + 1)
                .chars()
                .filter(c -> c == '+' || Character.isLetterOrDigit(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
