package dev.pluto.messaging.tool;

import dev.pluto.contracts.DeedUndo;
import dev.pluto.contracts.ListAnswer;
import dev.pluto.contracts.ListChange;
import dev.pluto.contracts.ListWanted;
import dev.pluto.language.Excerpt;
import dev.pluto.messaging.tool.Outcome.Done;
import dev.pluto.messaging.tool.Outcome.ListChanged;
import dev.pluto.messaging.tool.Outcome.ListChanged.Verb;
import dev.pluto.messaging.tool.Outcome.ListShown;
import dev.pluto.messaging.tool.Outcome.Refused;
import dev.pluto.messaging.tool.Outcome.Refused.Reason;
import dev.pluto.messaging.tool.Outcome.TakenBack;
import dev.pluto.messaging.tool.Outcome.Unavailable.Part;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** One person's lists at memory-service. */
final class ListTools {

    // what memory takes at most
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ITEM = 200;
    private static final int MOST_ITEMS = 50;

    private static final Map<String, Reason> REASONS = Map.of("memory:list.limit", Reason.LIST_FULL);

    private final MemoryClient memory;
    private final UUID personId;
    private final Trial trial;
    private final Clock clock;

    ListTools(MemoryClient memory, UUID personId, Trial trial, Clock clock) {
        this.memory = memory;
        this.personId = personId;
        this.trial = trial;
        this.clock = clock;
    }

    Uni<Outcome> change(UUID deed, String list, Verb verb, List<String> items) {
        List<String> taken = verb == Verb.CLEAR ? List.of() : taken(items);
        if (taken.isEmpty() && verb != Verb.CLEAR) {
            return Trial.refused(Reason.NOTHING_CHANGED);
        }
        var change = new ListChange(personId, deed, name(list), verb.name().toLowerCase(Locale.ROOT), taken);
        return trial.of(
                Part.MEMORY, REASONS, () -> memory.changeList(change).map(answer -> changed(deed, verb, answer)));
    }

    Uni<Outcome> show(String list) {
        return trial.of(
                Part.MEMORY,
                () -> memory.showList(new ListWanted(personId, name(list))).map(ListShown::new));
    }

    Uni<Outcome> takeBack(UUID deed, Done what) {
        return trial.of(
                Part.MEMORY,
                () -> memory.undoList(new DeedUndo(personId, what.effect().deed()))
                        .map(undone -> undone.count() == 0
                                ? new Refused(Reason.TOO_LATE, null)
                                : new TakenBack(new Effect(deed, clock.instant()), what, left(what, undone.count()))));
    }

    private static int left(Done what, int back) {
        return what instanceof ListChanged changed
                ? Math.max(0, changed.list().changed().size() - back)
                : 0;
    }

    private Outcome changed(UUID deed, Verb verb, ListAnswer answer) {
        return answer.changed().isEmpty()
                ? new Refused(Reason.NOTHING_CHANGED, null)
                : new ListChanged(new Effect(deed, clock.instant()), verb, answer);
    }

    private static String name(String list) {
        return Excerpt.of(list.strip(), LONGEST_NAME).strip();
    }

    private static List<String> taken(List<String> items) {
        return items.stream()
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .map(item -> Excerpt.of(item, LONGEST_ITEM).strip())
                .limit(MOST_ITEMS)
                .toList();
    }
}
