package dev.pluto.local.talk;

import dev.pluto.local.talk.FactRunner.Asked;
import dev.pluto.local.talk.FactRunner.Told;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How questions about facts were answered, by kind and in all. */
record FactScore(List<Told> results) {

    private static final Predicate<Told> TEXTED = told -> told.sequence().kind().equals("texted");

    /** Facts as tired people text them, all in one kind: much harder, so they have floors of their own. */
    FactScore texted() {
        return only(TEXTED);
    }

    FactScore others() {
        return only(TEXTED.negate());
    }

    private FactScore only(Predicate<Told> chosen) {
        return new FactScore(results.stream().filter(chosen).toList());
    }

    double atOnce() {
        return percent(results, false);
    }

    double later() {
        return percent(results, true);
    }

    long stale() {
        return asked(results).filter(Asked::isStale).count();
    }

    private static Stream<Asked> asked(List<Told> some) {
        return some.stream().flatMap(told -> told.asked().stream());
    }

    private static double percent(List<Told> some, boolean later) {
        return Table.percent(
                asked(some)
                        .filter(one -> one.isLater() == later)
                        .filter(Asked::isRight)
                        .count(),
                asked(some).filter(one -> one.isLater() == later).count());
    }

    private static String share(List<Told> some, boolean later) {
        return Table.share(
                asked(some)
                        .filter(one -> one.isLater() == later)
                        .filter(Asked::isRight)
                        .count(),
                asked(some).filter(one -> one.isLater() == later).count());
    }

    @Override
    public String toString() {
        Table table = new Table("Facts", "right at once", "right later", "stale told");
        Map<String, List<Told>> kinds = results.stream()
                .collect(Collectors.groupingBy(told -> told.sequence().kind(), TreeMap::new, Collectors.toList()));
        kinds.forEach((kind, some) -> addRow(table, kind, some));
        addRow(table, "all", results);
        addRow(table, "of these, looked at", those(true));
        addRow(table, "and held out, in 0 and 8", those(false));
        Openings openings = Openings.of(results.stream().map(Told::answers).toList());
        Table more = new Table("Beside", "");
        more.add("most alike openings of eight", openings.worst() + " (" + openings.word() + ")");
        more.add("eights with more than two alike", Table.share(openings.monotonous(), openings.windows()));
        return table + "\n" + more;
    }

    private static void addRow(Table table, String name, List<Told> some) {
        table.add(
                name,
                share(some, false),
                share(some, true),
                Long.toString(asked(some).filter(Asked::isStale).count()));
    }

    private List<Told> those(boolean isSeen) {
        return results.stream()
                .filter(told -> Selection.isSeen(told.sequence().id()) == isSeen)
                .toList();
    }

    String failed(boolean isSeen) {
        StringBuilder text = new StringBuilder();
        for (Told told : those(isSeen)) {
            for (Asked asked : told.asked()) {
                if (!asked.isRight()) {
                    text.append("%s %s%n".formatted(told.sequence().id(), asked.isLater() ? "later" : "at once"));
                    told.sequence()
                            .tell()
                            .forEach(fact -> text.append("    > ").append(fact).append('\n'));
                    text.append("    > ")
                            .append(told.sequence()
                                    .questions()
                                    .get(asked.question())
                                    .ask())
                            .append('\n');
                    text.append("    < ")
                            .append(asked.answer().replace("\n", "\n      "))
                            .append('\n');
                    asked.faults()
                            .forEach(
                                    fault -> text.append("    ! ").append(fault).append('\n'));
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }
}
