package dev.pluto.messaging.model;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Finds the words of an answer. */
public interface ReplyModel {

    /**
     * Answers all of a request's texts in one message.
     *
     * @return the text to send, at most 1,600 characters; empty when silence is the right answer
     */
    Uni<Optional<String>> reply(ReplyRequest request, ReplyTools tools);
}
