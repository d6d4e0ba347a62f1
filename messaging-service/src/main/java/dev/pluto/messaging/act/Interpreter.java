package dev.pluto.messaging.act;

import dev.pluto.language.act.Pending;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.people.Profile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads texts: from words to acts. */
@ApplicationScoped
public class Interpreter {

    /** As {@link #read(HeardText, Pending, Subject, Profile, Vectors)} where nothing was spoken of. */
    public Uni<List<Read>> read(HeardText text, Pending asked, Profile person, Vectors vectors) {
        return read(text, asked, Subject.NONE, person, vectors);
    }

    /**
     * The requests of a text in their order.
     *
     * @param asked what we had asked before, which the first request may answer
     * @param last what was spoken of last
     * @param vectors asked once at most, for what words alone do not make sure
     * @return at least one
     */
    public Uni<List<Read>> read(HeardText text, Pending asked, Subject last, Profile person, Vectors vectors) {
        throw new UnsupportedOperationException();
    }
}
