package dev.pluto.messaging.dialogue;

import dev.pluto.language.act.Pending;
import dev.pluto.messaging.act.Read;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.act.Vectors;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.people.Profile;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads each text of one answer once: whether a hosted model is asked, whether its words have a place and what is done are found out from the same
 * reading, and its vectors are asked for once.
 */
final class ReadOnce implements BuiltInModel.Reader {

    private final BuiltInModel.Reader reader;
    private final Map<Question, Uni<List<Read>>> reads = new ConcurrentHashMap<>();

    ReadOnce(BuiltInModel.Reader reader) {
        this.reader = reader;
    }

    /** What a reading depends on, besides vectors. */
    private record Question(HeardText text, Pending asked, Subject last, Profile person) {}

    @Override
    public Uni<List<Read>> read(HeardText text, Pending asked, Subject last, Profile person, Vectors vectors) {
        return reads.computeIfAbsent(
                new Question(text, asked, last, person),
                question -> Uni.createFrom()
                        .deferred(() -> reader.read(text, asked, last, person, vectors))
                        .memoize()
                        .indefinitely());
    }
}
