package dev.pluto.local.talk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How phrases of time were read, by kind and in all. */
record PhraseScore(List<Judged> results) {

    record Judged(Phrase phrase, PhraseVerdict verdict, boolean keepsMatter, String got) {}

    double right() {
        return Table.percent(count(results, PhraseVerdict.RIGHT), results.size());
    }

    /** Percent planned, and not as it was meant. */
    double wrong() {
        return results.isEmpty() ? 0 : Table.percent(count(results, PhraseVerdict.WRONG), results.size());
    }

    private static long count(List<Judged> some, PhraseVerdict verdict) {
        return some.stream().filter(one -> one.verdict() == verdict).count();
    }

    @Override
    public String toString() {
        Table table = new Table("Phrases", "right", "asked needlessly", "refused", "planned wrong", "matter kept");
        Map<String, List<Judged>> kinds = results.stream()
                .collect(Collectors.groupingBy(one -> one.phrase().kind(), TreeMap::new, Collectors.toList()));
        kinds.forEach((kind, some) -> addRow(table, kind, some));
        addRow(table, "all", results);
        addRow(table, "of these, odd lines", those(true));
        addRow(table, "and even ones, held out", those(false));
        return table.toString();
    }

    private static void addRow(Table table, String name, List<Judged> some) {
        table.add(
                name,
                Table.share(count(some, PhraseVerdict.RIGHT), some.size()),
                Long.toString(count(some, PhraseVerdict.ASKED)),
                Long.toString(count(some, PhraseVerdict.REFUSED)),
                Long.toString(count(some, PhraseVerdict.WRONG)),
                Table.share(some.stream().filter(Judged::keepsMatter).count(), some.size()));
    }

    private List<Judged> those(boolean isSeen) {
        return results.stream().filter(one -> one.phrase().isSeen() == isSeen).toList();
    }

    String failed(boolean isSeen) {
        StringBuilder text = new StringBuilder();
        for (Judged one : those(isSeen)) {
            if (one.verdict() != PhraseVerdict.RIGHT) {
                text.append("%s %s: %s (now %s %s, %s)%n    right %s%n    got   %s%n%n"
                        .formatted(
                                one.phrase().id(),
                                one.verdict(),
                                one.phrase().text(),
                                one.phrase().now(),
                                one.phrase().zone(),
                                one.phrase().locale(),
                                one.phrase().expected(),
                                one.got()));
            }
        }
        return text.toString();
    }
}
