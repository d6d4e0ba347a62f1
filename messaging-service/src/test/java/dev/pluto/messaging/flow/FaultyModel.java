package dev.pluto.messaging.flow;

import dev.pluto.messaging.dialogue.Reply;
import dev.pluto.messaging.dialogue.ReplyModel;
import dev.pluto.messaging.dialogue.ReplyRequest;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.say.Aloud;
import dev.pluto.messaging.tool.Tools;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.Optional;

/** Stands before the model and fails, in the way a text asks for. */
@Decorator
@Priority(1)
class FaultyModel implements ReplyModel {

    @Inject
    @Any
    @Delegate
    ReplyModel model;

    /** Every way a model can fail. A person texts one as {@code fault OVERFLOW}. */
    enum Fault {
        OVERFLOW,
        OVERFLOW_LATER,
        OUT_OF_MEMORY,
        LINKAGE,
        EXCEPTION,
        FAILURE,
        NO_UNI,
        NO_ITEM,
        NOTHING_EVER,
        EMPTY,
        BLANK,
        TOO_LONG;

        String text() {
            return "fault " + name();
        }
    }

    @Override
    public Uni<Reply> reply(ReplyRequest request, Tools tools) {
        for (Fault fault : Fault.values()) {
            if (request.texts().stream().anyMatch(text -> text.text().equals(fault.text()))) {
                return failed(fault);
            }
        }
        return model.reply(request, tools);
    }

    @Override
    public Uni<Reply> reply(ReplyRequest request, Tools tools, Aloud aloud) {
        for (Fault fault : Fault.values()) {
            if (request.texts().stream().anyMatch(text -> text.text().equals(fault.text()))) {
                return failed(fault);
            }
        }
        return model.reply(request, tools, aloud);
    }

    @SuppressWarnings("NullAway") // that is what some models do
    private static Uni<Reply> failed(Fault fault) {
        return switch (fault) {
            case OVERFLOW -> Uni.createFrom().item(said("x".repeat(deeper(0))));
            case OVERFLOW_LATER -> Uni.createFrom().item(() -> said("x".repeat(deeper(0))));
            case OUT_OF_MEMORY -> throw new OutOfMemoryError("as the virtual machine throws it");
            case LINKAGE -> throw new NoClassDefFoundError("a/library/of/the/Model");
            case EXCEPTION -> throw new ArrayIndexOutOfBoundsException(0);
            case FAILURE -> Uni.createFrom().failure(new IllegalStateException("the model is ill"));
            case NO_UNI -> null;
            case NO_ITEM -> Uni.createFrom().nullItem();
            case NOTHING_EVER -> Uni.createFrom().nothing();
            case EMPTY -> Uni.createFrom().item(said(""));
            case BLANK -> Uni.createFrom().item(said(" \n"));
            case TOO_LONG -> Uni.createFrom().item(said("x" + "\ud83d\ude00".repeat(2_000)));
        };
    }

    private static Reply said(String words) {
        return new Reply(Optional.of(words), Dialogue.NONE, false);
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int deeper(int depth) {
        return deeper(depth + 1) + 1;
    }
}
