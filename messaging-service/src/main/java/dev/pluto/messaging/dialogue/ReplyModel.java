package dev.pluto.messaging.dialogue;

import dev.pluto.messaging.say.Aloud;
import dev.pluto.messaging.tool.Tools;
import io.smallrye.mutiny.Uni;

/** Finds what to do and to say about texts. */
public interface ReplyModel {

    /** Answers all of a request's texts in one message. */
    Uni<Reply> reply(ReplyRequest request, Tools tools);

    /**
     * The same where some of it may be heard before all of it is known; a model that finds all at once says nothing before.
     *
     * @return what is to be said behind that, and nothing where that is all. Fails when what was begun cannot be ended
     */
    default Uni<Reply> reply(ReplyRequest request, Tools tools, Aloud aloud) {
        return reply(request, tools);
    }
}
