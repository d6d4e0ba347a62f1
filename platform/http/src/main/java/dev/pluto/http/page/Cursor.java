package dev.pluto.http.page;

import dev.pluto.http.problem.Problem;
import dev.pluto.http.time.FourDigitYear;
import dev.pluto.http.time.Times;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page of a list begins: the sort key of the last item shown. Opaque to clients, neither secret nor
 * trusted: it only ever narrows a query that is already limited to what the caller may see.
 *
 * @param at the first sort column, to the microsecond like {@code timestamptz}
 * @param id the second, which makes the key unique
 */
public record Cursor(Instant at, UUID id) {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int BYTES = 24;
    private static final int LONGEST = 1024;

    public Cursor {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** This key as text for {@code next_cursor}: 32 characters of base64url. */
    public String encode() {
        // ChronoUnit.MICROS.between counts in nanoseconds and overflows in the year 2262.
        long micros = Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(micros)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return ENCODER.encodeToString(bytes);
    }

    /** The cursor for a list sorted by one unique text. */
    public static String encode(String key) {
        return ENCODER.encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param cursor the query parameter as it came, null or empty for the first page
     * @throws Problem 422 {@code request:invalid} when it was not made by {@link #encode()} or is of no {@link FourDigitYear}
     */
    public static Optional<Cursor> decode(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = bytesOf(cursor);
        if (bytes.length != BYTES) {
            throw invalid();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            long micros = buffer.getLong();
            Instant at =
                    Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
            if (!Times.isKept(at)) {
                throw invalid();
            }
            return Optional.of(new Cursor(at, new UUID(buffer.getLong(), buffer.getLong())));
        } catch (DateTimeException | ArithmeticException e) {
            throw invalid();
        }
    }

    /**
     * @param cursor the query parameter as it came, null or empty for the first page
     * @throws Problem 422 {@code request:invalid} when it was not made by {@link #encode(String)}
     */
    public static Optional<String> decodeText(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        String key = new String(bytesOf(cursor), StandardCharsets.UTF_8);
        // PostgreSQL refuses NUL in text; here it is a forged cursor, not a database failure.
        if (key.indexOf('\0') >= 0 || key.indexOf('\uFFFD') >= 0) {
            throw invalid();
        }
        return Optional.of(key);
    }

    private static byte[] bytesOf(String cursor) {
        if (cursor.length() > LONGEST) {
            throw invalid();
        }
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static Problem invalid() {
        return Problem.invalid("query:cursor", "is not a cursor of this list");
    }
}
