package dev.pluto.local.talk;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How talks went, by kind and in all. */
record TalkScore(List<TalkResult> results) {

    double turns() {
        return Table.percent(
                allTurns().filter(TurnResult::isRight).count(), allTurns().count());
    }

    double talks() {
        return Table.percent(results.stream().filter(TalkResult::isRight).count(), results.size());
    }

    long wronglyTimed() {
        return allTurns().filter(TurnResult::isWronglyTimed).count();
    }

    long pretences() {
        return allTurns().filter(TurnResult::pretends).count();
    }

    long stale() {
        return allTurns().filter(TurnResult::isStale).count();
    }

    double danger() {
        return Table.percent(
                allTurns()
                        .filter(TurnResult::isDanger)
                        .filter(TurnResult::isRight)
                        .count(),
                allTurns().filter(TurnResult::isDanger).count());
    }

    private Stream<TurnResult> allTurns() {
        return results.stream().flatMap(result -> result.turns().stream());
    }

    @Override
    public String toString() {
        Table table = new Table("Kind", "turns right", "talks right");
        Map<String, List<TalkResult>> kinds = new TreeMap<>();
        results.forEach(result -> kinds.merge(
                result.talk().kind(),
                List.of(result),
                (a, b) -> Stream.of(a, b).flatMap(Collection::stream).toList()));
        kinds.forEach((kind, some) -> addRow(table, kind, some));
        addRow(table, "all", results);
        addRow(table, "of these, looked at", those(true));
        addRow(table, "and held out, in 0 and 8", those(false));
        Openings openings =
                Openings.of(results.stream().map(TalkResult::answers).toList());
        List<Duration> took = allTurns()
                .filter(turn -> turn.answer().isPresent())
                .map(TurnResult::took)
                .sorted()
                .toList();
        Table more = new Table("Beside", "");
        more.add("wrong times confirmed", Long.toString(wronglyTimed()));
        more.add("pretences", Long.toString(pretences()));
        more.add("stale facts told", Long.toString(stale()));
        more.add(
                "danger right",
                Table.share(
                        allTurns()
                                .filter(TurnResult::isDanger)
                                .filter(TurnResult::isRight)
                                .count(),
                        allTurns().filter(TurnResult::isDanger).count()));
        more.add("most alike openings of eight", openings.worst() + " (" + openings.word() + ")");
        more.add("eights with more than two alike", Table.share(openings.monotonous(), openings.windows()));
        more.add("answer after, p50 and p99", quantile(took, 50) + " ms, " + quantile(took, 99) + " ms");
        return table + "\n" + more;
    }

    static long quantile(List<Duration> sorted, int percent) {
        return sorted.isEmpty()
                ? 0
                : sorted.get((sorted.size() - 1) * percent / 100).toMillis();
    }

    private static void addRow(Table table, String name, List<TalkResult> some) {
        List<TurnResult> turns =
                some.stream().flatMap(result -> result.turns().stream()).toList();
        table.add(
                name,
                Table.share(turns.stream().filter(TurnResult::isRight).count(), turns.size()),
                Table.share(some.stream().filter(TalkResult::isRight).count(), some.size()));
    }

    private List<TalkResult> those(boolean isSeen) {
        return results.stream()
                .filter(result -> Selection.isSeen(result.talk().id()) == isSeen)
                .toList();
    }

    /** Every turn that was not right, with what led to it. People and words are invented. */
    String failed(boolean isSeen) {
        StringBuilder text = new StringBuilder();
        for (TalkResult result : those(isSeen)) {
            for (int i = 0; i < result.turns().size(); i++) {
                TurnResult turn = result.turns().get(i);
                if (!turn.isRight() || turn.pretends()) {
                    tell(text, result, i);
                }
            }
        }
        return text.toString();
    }

    private static void tell(StringBuilder text, TalkResult result, int index) {
        TurnResult turn = result.turns().get(index);
        text.append("%s #%d %s%s%s%n"
                .formatted(
                        result.talk().id(),
                        index + 1,
                        turn.isRight() ? "right" : "WRONG",
                        turn.isWronglyTimed() ? ", wrong time" : "",
                        turn.pretends() ? ", pretence" : ""));
        for (int i = Math.max(0, index - 2); i <= index; i++) {
            TurnResult one = result.turns().get(i);
            text.append("    > ").append(one.say()).append('\n');
            one.late().forEach(late -> text.append("    (late: ").append(late).append(")\n"));
            text.append("    < ")
                    .append(one.answer().orElse("(nothing)").replace("\n", "\n      "))
                    .append('\n');
        }
        turn.faults().forEach(fault -> text.append("    ! ").append(fault).append('\n'));
        turn.tasks().forEach(task -> text.append("    task ").append(task).append('\n'));
        text.append('\n');
    }
}
