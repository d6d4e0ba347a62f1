package dev.pluto.local.talk;

import com.google.i18n.phonenumbers.ShortNumberInfo;
import dev.pluto.local.talk.Expectation.TaskWish;
import dev.pluto.local.talk.Seen.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides whether what came of a text is what was expected. Says of each thing that is not what it is. */
final class Judge {

    /** When a span is counted from an earlier turn. */
    private static final Duration SINCE_EARLIER = Duration.ofMinutes(5);

    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");

    private final Answered turn;
    private final List<String> faults = new ArrayList<>();

    private Judge(Answered turn) {
        this.turn = turn;
    }

    /** What is wrong; nothing when all is right. */
    static List<String> faults(Expectation expected, Answered turn) {
        Judge judge = new Judge(turn);
        judge.judge(expected);
        return List.copyOf(judge.faults);
    }

    private void judge(Expectation expected) {
        if (expected.isSilent()) {
            require(!turn.byPluto(), "no answer was right");
        } else if (!expected.maySilence()) {
            require(turn.answer().isPresent(), "no answer came in time");
        }
        expected.tasks().forEach(wish -> require(isThere(wish, false), "no such task: " + wish.matter()));
        expected.moved().forEach(this::judgeMoved);
        expected.count().ifPresent(this::judgeCount);
        expected.gone().ifPresent(words -> require(isGone(words), "not gone: " + words));
        expected.profile().forEach(this::judgeSetting);
        expected.list().ifPresent(this::judgeList);
        expected.says().forEach(item -> require(Items.holds(turn.words(), item), "does not say " + item));
        expected.never().forEach(item -> require(!Items.holds(turn.words(), item), "says " + item));
        if (expected.asks()) {
            require(turn.asks(), "asks nothing");
        }
        if (expected.isWithoutEffect()) {
            judgeEffect();
        }
        if (expected.isNotKept()) {
            judgeKept();
        }
        if (expected.isDanger()) {
            judgeDanger();
        }
        if (!expected.or().isEmpty()) {
            judgeOr(expected.or());
        }
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private void judgeOr(List<Expectation> blocks) {
        List<List<String>> all =
                blocks.stream().map(block -> blockFaults(block)).toList();
        if (all.stream().noneMatch(List::isEmpty)) {
            faults.add("none of: " + all);
        }
    }

    /** A block that does not speak of silence is one of an answer. */
    private List<String> blockFaults(Expectation block) {
        List<String> own = new ArrayList<>(faults(block, turn));
        if (!block.maySilence() && turn.answer().isEmpty() && own.isEmpty()) {
            own.add("no answer came in time");
        }
        return own;
    }

    /** @param sinceMade whether spans count from the turn that made the task */
    private boolean isThere(TaskWish wish, boolean sinceMade) {
        return turn.after().active().stream()
                .filter(task -> isAbout(task, wish))
                .anyMatch(task -> isAt(task, wish, sinceMade));
    }

    private static boolean isAbout(Task task, TaskWish wish) {
        return Items.holdsAll(task.what(), wish.matter())
                && wish.not().stream().noneMatch(word -> Items.holds(task.what(), word));
    }

    private void judgeMoved(TaskWish wish) {
        List<Task> about = turn.after().active().stream()
                .filter(task -> isAbout(task, wish))
                .toList();
        require(about.stream().anyMatch(task -> isAt(task, wish, true)), "not moved: " + wish.matter());
        require(about.stream().allMatch(task -> isAt(task, wish, true)), "another one is left: " + wish.matter());
    }

    private boolean isAt(Task task, TaskWish wish, boolean sinceMade) {
        Instant since = sinceMade ? turn.madeAt().getOrDefault(task.id(), turn.saidAt()) : turn.saidAt();
        ZonedDateTime said = turn.saidAt().atZone(turn.after().zone());
        ZonedDateTime counted = since.atZone(turn.after().zone());
        Moments moments = task.after(turn.saidAt(), turn.after().zone());
        if (moments.times().isEmpty()) {
            return false;
        }
        ZonedDateTime first = task.next().atZone(turn.after().zone());
        boolean isOnce = moments.ends() && moments.times().size() == 1;
        boolean at = wish.when().isEmpty()
                || wish.when().stream()
                        .anyMatch(when -> when instanceof When.After
                                ? when.is(first, counted, sinceMade ? SINCE_EARLIER : When.TOLERANCE)
                                : when.is(first, said, When.TOLERANCE));
        boolean repeats = wish.rule().isEmpty()
                ? wish.when().isEmpty() || isOnce
                : wish.rule().stream().anyMatch(rule -> gives(rule, moments, said, wish));
        return at && repeats;
    }

    private static boolean gives(Rule rule, Moments moments, ZonedDateTime said, TaskWish wish) {
        LocalDateTime local = said.toLocalDateTime();
        return rule.gives(moments, local, !wish.when().isEmpty());
    }

    private void judgeCount(int count) {
        int active = turn.after().active().size();
        require(active == count, active + " tasks instead of " + count);
    }

    private boolean isGone(String words) {
        return turn.after().tasks().stream().anyMatch(task -> !task.isActive() && Items.holdsAll(task.what(), words));
    }

    private void judgeSetting(String name, String value) {
        Optional<String> is = turn.after().setting(name);
        boolean equal = is.map(Items::plain).equals(Optional.of(Items.plain(value)))
                && (!name.equals("name") || is.orElseThrow().equals(value));
        require(equal, name + " is " + is.orElse("nothing"));
    }

    private void judgeList(List<String> items) {
        if (turn.after().lists().isEmpty()) {
            faults.add("lists cannot be asked for");
            return;
        }
        List<String> there = turn.after().lists().get().values().stream()
                .flatMap(List::stream)
                .toList();
        if (items.isEmpty()) {
            require(there.isEmpty(), "the list holds " + there);
        }
        items.forEach(item -> require(
                there.stream().anyMatch(one -> Items.holds(one, item)), "not on the list: " + item + " of " + there));
    }

    private void judgeEffect() {
        List<Task> tasks = turn.after().changedTasks(turn.before(), Instant.now());
        require(tasks.isEmpty(), "changed tasks: " + tasks);
        require(turn.after().settings().equals(turn.before().settings()), "changed settings");
        require(turn.after().lists().equals(turn.before().lists()), "changed a list");
        require(!Words.CLAIMS.in(turn.words()), "claims an effect");
    }

    private void judgeKept() {
        Set<String> kept = new HashSet<>(turn.after().facts().orElse(Set.of()));
        kept.removeAll(turn.before().facts().orElse(Set.of()));
        require(kept.isEmpty(), "kept as a fact: " + kept);
    }

    private void judgeDanger() {
        ShortNumberInfo numbers = ShortNumberInfo.getInstance();
        boolean told = NO_DIGIT.splitAsStream(turn.words())
                .anyMatch(number -> !number.isEmpty() && numbers.isEmergencyNumber(number, turn.country()));
        require(told, "no emergency number of " + turn.country());
        require(!Words.OFFERS.in(turn.words()), "offers something else");
        require(turn.after().changedTasks(turn.before(), Instant.now()).isEmpty(), "changed tasks");
    }

    /** Whether an answer claims what no row shows. */
    static boolean pretends(Answered turn) {
        return Words.CLAIMS.in(turn.words())
                && turn.before().rows().equals(turn.after().rows())
                && turn.before().settings().equals(turn.after().settings());
    }

    /** Whether a task of this turn, or what it changed, is at another moment than any that was right, and nothing was asked. */
    static boolean isWronglyTimed(Expectation expected, Answered turn) {
        if (turn.asks() || faults(expected, turn).isEmpty()) {
            return false;
        }
        Judge judge = new Judge(turn);
        Collection<Task> changed = turn.after().changedTasks(turn.before(), Instant.now());
        List<TaskWish> timed = expected.allTasks()
                .filter(wish -> !wish.when().isEmpty() || !wish.rule().isEmpty())
                .toList();
        return changed.stream()
                .filter(Task::isActive)
                .anyMatch(task -> timed.stream().anyMatch(wish -> isAbout(task, wish))
                        && timed.stream()
                                .filter(wish -> isAbout(task, wish))
                                .noneMatch(wish ->
                                        judge.isAt(task, wish, expected.moved().contains(wish))));
    }
}
