package dev.pluto.identity.risk;

import io.netty.util.NetUtil;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of addresses, each with a label of two characters. Lines are {@code from,to,label}, both ends within, or {@code address/bits} or a
 * single address, whose label is {@link #LISTED}; {@code #} begins a comment. Ranges do not overlap. Of IPv6 the first 64 bits count.
 */
final class AddressTable {

    private static final Pattern COMMA = Pattern.compile(",");

    static final String LISTED = "--";

    private static final int IPV4_BYTES = 4;
    private static final int IPV4_BITS = 32;
    private static final int NETWORK_BITS = 64;

    private final Ranges four;
    private final Ranges six;

    private AddressTable(List<Range> ranges) {
        four = new Ranges(ranges.stream().filter(Range::four).toList());
        six = new Ranges(ranges.stream().filter(range -> !range.four()).toList());
    }

    /** @throws IllegalStateException naming the first line that is none of these */
    static AddressTable read(BufferedReader in) throws IOException {
        try (Stream<String> lines = in.lines()) {
            return new AddressTable(lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(AddressTable::range)
                    .toList());
        }
    }

    /**
     * As {@link #read(BufferedReader)}, from a file of the operator's.
     *
     * @param setting that names the file
     * @throws UncheckedIOException naming the setting, when the file cannot be read
     */
    static AddressTable read(String setting, Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(setting + " cannot be read", e);
        }
    }

    static AddressTable empty() {
        return new AddressTable(List.of());
    }

    Optional<String> labelOf(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return Optional.empty();
        }
        return Optional.ofNullable((bytes.length == IPV4_BYTES ? four : six).labelOf(number(bytes)));
    }

    int size() {
        return four.size() + six.size();
    }

    private static Range range(String line) {
        List<String> cells = List.of(COMMA.split(line, -1));
        if (cells.size() == 3 && cells.get(2).length() == 2) {
            return range(line, bytes(line, cells.get(0)), bytes(line, cells.get(1)), cells.get(2));
        }
        if (cells.size() != 1) {
            throw wrong(line);
        }
        int slash = line.indexOf('/');
        byte[] first = bytes(line, slash < 0 ? line : line.substring(0, slash));
        return block(line, first, slash < 0 ? first.length * Byte.SIZE : bits(line, line.substring(slash + 1)));
    }

    private static Range block(String line, byte[] first, int bits) {
        if (bits < 0 || bits > first.length * Byte.SIZE) {
            throw wrong(line);
        }
        boolean isFour = first.length == IPV4_BYTES;
        int free = Math.max(0, (isFour ? IPV4_BITS : NETWORK_BITS) - bits);
        long within = free == NETWORK_BITS ? -1 : (1L << free) - 1;
        long from = number(first) & ~within;
        return new Range(isFour, from, from | within, LISTED);
    }

    private static Range range(String line, byte[] from, byte[] to, String label) {
        if (from.length != to.length || Long.compareUnsigned(number(from), number(to)) > 0) {
            throw wrong(line);
        }
        return new Range(
                from.length == IPV4_BYTES,
                number(from),
                number(to),
                label.toUpperCase(Locale.ROOT).intern());
    }

    private static byte[] bytes(String line, String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address.strip());
        if (bytes == null) {
            throw wrong(line);
        }
        return bytes;
    }

    private static int bits(String line, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw wrong(line);
        }
    }

    private static IllegalStateException wrong(String line) {
        return new IllegalStateException("This is no range of addresses: " + line);
    }

    private static long number(byte[] bytes) {
        return bytes.length == IPV4_BYTES
                ? Integer.toUnsignedLong(ByteBuffer.wrap(bytes).getInt())
                : ByteBuffer.wrap(bytes).getLong();
    }

    private record Range(boolean four, long from, long to, String label) {}

    /** Ranges of one kind of address, in order. */
    private static final class Ranges {

        private final long[] from;
        private final long[] to;
        private final String[] labels;

        Ranges(List<Range> unordered) {
            List<Range> ranges = unordered.stream()
                    .sorted(Comparator.comparing(range -> range.from() ^ Long.MIN_VALUE))
                    .toList();
            from = ranges.stream()
                    .mapToLong(range -> range.from() ^ Long.MIN_VALUE)
                    .toArray();
            to = ranges.stream().mapToLong(range -> range.to() ^ Long.MIN_VALUE).toArray();
            labels = ranges.stream().map(Range::label).toArray(String[]::new);
        }

        int size() {
            return labels.length;
        }

        @Nullable
        String labelOf(long number) {
            long signed = number ^ Long.MIN_VALUE;
            int found = Arrays.binarySearch(from, signed);
            int before = found >= 0 ? found : -found - 2;
            return before >= 0 && signed <= to[before] ? Objects.requireNonNull(labels[before]) : null;
        }
    }
}
