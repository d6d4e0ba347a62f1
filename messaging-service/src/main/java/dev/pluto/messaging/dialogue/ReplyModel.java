package dev.pluto.messaging.dialogue;

import dev.pluto.messaging.tool.Tools;
import io.smallrye.mutiny.Uni;

/** Finds what to do and to say about texts. */
public interface ReplyModel {

    /** Answers all of a request's texts in one message. */
    Uni<Reply> reply(ReplyRequest request, Tools tools);
}
