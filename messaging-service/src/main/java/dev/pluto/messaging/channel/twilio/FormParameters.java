package dev.pluto.messaging.channel.twilio;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The decoded parameters of an {@code application/x-www-form-urlencoded} body, in the order sent, repeats kept.
 *
 * <p>Parsed by ourselves because a signature covers every parameter as decoded: a parser that trims, drops repeats or
 * refuses a stray percent sign would turn genuine messages away. Follows the WHATWG URL standard: {@code +} is a space,
 * a percent sign not followed by two hex digits stays as it is, bytes that are no UTF-8 become U+FFFD, a segment
 * without {@code =} is a name with an empty value, and empty segments are skipped. NUL is kept here and removed where
 * text is stored.
 */
final class FormParameters {

    private final Map<String, List<String>> values;

    private FormParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Parses a raw body. Never fails: every byte sequence has a defined meaning. */
    static FormParameters parse(byte[] body) {
        var values = new LinkedHashMap<String, List<String>>();
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '&') {
                if (i > start) {
                    add(values, body, start, i);
                }
                start = i + 1;
            }
        }
        return new FormParameters(values);
    }

    /** Parameters that came another way. @param namesAndValues in turn */
    static FormParameters of(String... namesAndValues) {
        var values = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return new FormParameters(values);
    }

    /** The first value of a parameter, if it was sent at all. */
    Optional<String> first(String name) {
        var all = values.get(name);
        return all == null ? Optional.empty() : Optional.of(all.get(0));
    }

    /** The first value of a parameter, if it was sent and is not blank. */
    Optional<String> firstNotBlank(String name) {
        return first(name).filter(value -> !value.isBlank());
    }

    Map<String, List<String>> all() {
        return values;
    }

    private static void add(Map<String, List<String>> values, byte[] body, int start, int end) {
        int equals = start;
        while (equals < end && body[equals] != '=') {
            equals++;
        }
        String name = decode(body, start, equals);
        String value = equals < end ? decode(body, equals + 1, end) : "";
        values.computeIfAbsent(name, unused -> new ArrayList<>(1)).add(value);
    }

    private static String decode(byte[] body, int start, int end) {
        var out = new ByteArrayOutputStream(end - start);
        for (int i = start; i < end; i++) {
            int high = body[i] == '%' && i + 2 < end ? Character.digit(body[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(body[i + 2], 16) : -1;
            if (low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(body[i] == '+' ? ' ' : body[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
