package dev.pluto.local.talk;

import dev.pluto.local.talk.Expectation.TaskWish;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads talks. A key that is not known is an error: what is written shall be judged. */
final class TalkFiles {

    private static final Set<String> TALK = Set.of("id", "kind", "person", "turns");
    private static final Set<String> TURN = Set.of("say", "if", "expect");
    private static final Set<String> WISH = Set.of("matter", "not", "when", "rule");
    private static final Set<String> EXPECT = Set.of(
            "task", "tasks", "gone", "moved", "profile", "list", "says", "answers", "never", "asks", "effect", "kept",
            "danger", "silent", "or");

    private TalkFiles() {}

    static List<Talk> read(Path folder) {
        return Yamls.entries(folder).stream().map(TalkFiles::talk).toList();
    }

    private static Talk talk(Map<String, Object> talk) {
        String id = String.valueOf(talk.get("id"));
        try {
            require(TALK, talk);
            Map<String, Object> person = Yamls.asMap(talk.get("person"));
            return new Talk(
                    id,
                    text(talk, "kind"),
                    text(person, "country"),
                    text(person, "locale"),
                    Yamls.maps(talk.get("turns")).stream().map(TalkFiles::turn).toList());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(id + ": " + e.getMessage(), e);
        }
    }

    private static Talk.Turn turn(Map<String, Object> turn) {
        require(TURN, turn);
        if (turn.containsKey("if") && !"asked".equals(turn.get("if"))) {
            throw new IllegalArgumentException("if: " + turn.get("if"));
        }
        return new Talk.Turn(
                text(turn, "say"),
                turn.containsKey("if"),
                Optional.ofNullable(turn.get("expect")).map(Yamls::asMap).map(TalkFiles::expectation));
    }

    static Expectation expectation(Map<String, Object> expect) {
        require(EXPECT, expect);
        if (expect.containsKey("effect") && !"none".equals(expect.get("effect"))) {
            throw new IllegalArgumentException("effect: " + expect.get("effect"));
        }
        if (Yamls.isTrue(expect.get("kept"))) {
            throw new IllegalArgumentException("kept: true is not known");
        }
        List<String> says = new ArrayList<>(Yamls.texts(expect.get("says")));
        says.addAll(Yamls.texts(expect.get("answers")));
        return new Expectation(
                wishes(expect.get("task")),
                wishes(expect.get("moved")),
                Optional.ofNullable(expect.get("tasks")).map(count -> Integer.valueOf(count.toString())),
                Optional.ofNullable(expect.get("gone")).map(Object::toString),
                values(expect.get("profile")),
                Optional.ofNullable(expect.get("list")).map(Yamls::texts),
                List.copyOf(says),
                Yamls.texts(expect.get("never")),
                Yamls.isTrue(expect.get("asks")),
                expect.containsKey("effect"),
                expect.containsKey("kept"),
                Yamls.isTrue(expect.get("danger")),
                Yamls.isTrue(expect.get("silent")),
                expect.containsKey("or")
                        ? Yamls.maps(expect.get("or")).stream()
                                .map(TalkFiles::expectation)
                                .toList()
                        : List.of());
    }

    private static List<TaskWish> wishes(Object value) {
        return value == null
                ? List.of()
                : Yamls.maps(value).stream().map(TalkFiles::wish).toList();
    }

    private static TaskWish wish(Map<String, Object> wish) {
        require(WISH, wish);
        return new TaskWish(
                Objects.requireNonNullElse((String) wish.get("matter"), ""),
                Yamls.texts(wish.get("not")),
                Yamls.texts(wish.get("when")).stream().map(When::of).toList(),
                Yamls.texts(wish.get("rule")).stream().map(Rule::of).toList());
    }

    private static Map<String, String> values(Object value) {
        Map<String, String> values = new LinkedHashMap<>();
        if (value != null) {
            Yamls.asMap(value).forEach((key, one) -> values.put(key, String.valueOf(one)));
        }
        return values;
    }

    private static String text(Map<String, Object> map, String key) {
        return Objects.requireNonNull((String) map.get(key), key + " is missing");
    }

    private static void require(Set<String> known, Map<String, Object> map) {
        for (String key : map.keySet()) {
            if (!known.contains(key)) {
                throw new IllegalArgumentException("unknown key " + key);
            }
        }
    }
}
