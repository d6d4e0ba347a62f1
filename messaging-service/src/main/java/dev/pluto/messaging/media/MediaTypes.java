package dev.pluto.messaging.media;

import dev.pluto.language.Pieces;
import dev.pluto.language.Rows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The types of files that are kept, by name and by how their bytes begin. */
final class MediaTypes {

    private static final Map<String, MediaType> BY_NAME = read();

    private MediaTypes() {}

    /** The type a name stands for, whatever parameters follow it; empty for one that is not kept. */
    static Optional<MediaType> named(String declared) {
        int parameters = declared.indexOf(';');
        String name = parameters < 0 ? declared : declared.substring(0, parameters);
        return Optional.ofNullable(BY_NAME.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, MediaType> read() {
        var types = new HashMap<String, MediaType>();
        for (String row : Rows.of(MediaTypes.class, "types.txt")) {
            String[] columns = Pieces.of(row, "|", 4);
            var type = new MediaType(columns[0].strip(), columns[2].strip(), beginnings(columns[3].strip()));
            types.put(type.name(), type);
            Arrays.stream(Pieces.of(columns[1].strip(), " "))
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> types.put(name, type));
        }
        return Map.copyOf(types);
    }

    private static List<List<Part>> beginnings(String column) {
        return Arrays.stream(Pieces.of(column, " "))
                .map(beginning ->
                        Arrays.stream(Pieces.of(beginning, "+")).map(Part::of).toList())
                .toList();
    }

    /**
     * A type of files.
     *
     * @param name as it is served
     * @param ending of a file's name, without the dot
     * @param beginnings either of which its bytes have
     */
    record MediaType(String name, String ending, List<List<Part>> beginnings) {

        boolean fits(byte[] content) {
            return beginnings.stream().anyMatch(beginning -> beginning.stream().allMatch(part -> part.isIn(content)));
        }
    }

    /** Bytes at a place. */
    record Part(int offset, byte[] bytes) {

        static Part of(String text) {
            String[] parts = Pieces.of(text, ":", 2);
            return new Part(Integer.parseInt(parts[0]), HexFormat.of().parseHex(parts[1]));
        }

        boolean isIn(byte[] content) {
            int end = offset + bytes.length;
            return content.length >= end && Arrays.equals(content, offset, end, bytes, 0, bytes.length);
        }
    }
}
