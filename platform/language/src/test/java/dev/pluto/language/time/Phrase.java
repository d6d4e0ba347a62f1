package dev.pluto.language.time;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One line of the measuring set: what was said when and where, and what is right (README-phrases.md). */
record Phrase(String id, String kind, Said said, String text, List<List<String>> expected, List<String> matters) {

    static Phrase of(List<String> row) {
        LocalDateTime now = LocalDateTime.parse(row.get(2));
        ZoneId zone = ZoneId.of(row.get(3));
        Said said = new Said(now.atZone(zone).toInstant(), zone, Locale.forLanguageTag(row.get(4)));
        List<List<String>> expected = Arrays.stream(row.get(6).split(" && "))
                .map(one -> List.of(one.split(" \\| ")))
                .toList();
        return new Phrase(
                row.get(0),
                row.get(1),
                said,
                row.get(5),
                expected,
                List.of(row.get(7).split(" && ")));
    }

    LocalDateTime now() {
        return said.at().atZone(said.zone()).toLocalDateTime();
    }
}
