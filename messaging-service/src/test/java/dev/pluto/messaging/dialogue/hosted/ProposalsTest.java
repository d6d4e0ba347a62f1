package dev.pluto.messaging.dialogue.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.act.Guess;
import dev.pluto.language.act.Intent;
import dev.pluto.language.act.Interpretation;
import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Read;
import dev.pluto.messaging.dialogue.hosted.Proposals.Verdict;
import dev.pluto.messaging.llm.Piece.ToolCall;
import dev.pluto.messaging.model.HeardText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProposalsTest {

    private static final String TEXT = "I must not miss the bins";
    private static final Act MEANT = new Act.TellFact(TEXT);
    private static final Proposals.Meanings ALL = (read, intent) -> Optional.of(MEANT);

    @Test
    void makesSureWhatWasHalfUnderstood() {
        Proposals proposals = proposing("remind", "not miss the bins");

        Read taken =
                proposals.applied(List.of(read(TEXT, Certainty.LIKELY, 0)), ALL).get(0);

        assertThat(taken.act()).isEqualTo(MEANT);
        assertThat(taken.certainty()).isEqualTo(Certainty.SURE);
        assertThat(proposals.verdicts()).containsExactly(Verdict.CARRIED);
    }

    @Test
    void changesNothingThatIsSure() {
        rejects(proposing("remind", TEXT), read(TEXT, Certainty.SURE, 0), ALL, Verdict.NEEDLESS);
    }

    @Test
    void takesNoWordsThePersonDidNotSay() {
        rejects(proposing("remind", "call the bank"), read(TEXT, Certainty.LIKELY, 0), ALL, Verdict.UNGROUNDED);
    }

    @Test
    void takesNoWordsOfOthers() {
        String quoting = "she wrote: I must not miss the bins";

        rejects(proposing("remind", TEXT), read(quoting, Certainty.LIKELY, 0), ALL, Verdict.UNGROUNDED);
    }

    /** What a request says is read from all of it, so none of it may be another's. */
    @Test
    void takesNoRequestThatIsPartlyOfOthers() {
        String quoting = "I must not miss the bins \"at 5 in the morning\"";

        rejects(proposing("remind", TEXT), read(quoting, Certainty.LIKELY, 0), ALL, Verdict.UNGROUNDED);
    }

    @Test
    void takesNoActTheWordsCannotMean() {
        rejects(proposing("cancel_reminder", TEXT), read(TEXT, Certainty.LIKELY, 0), ALL, Verdict.NOT_ADMITTED);
    }

    @Test
    void takesNoActWithoutSense() {
        rejects(
                proposing("remind", TEXT),
                read(TEXT, Certainty.LIKELY, 0),
                (read, intent) -> Optional.empty(),
                Verdict.NOT_ADMITTED);
    }

    @Test
    void doesNothingWhereThereMayBeDanger() {
        rejects(proposing("remind", TEXT), read(TEXT, Certainty.LIKELY, 0.3), ALL, Verdict.NOT_ADMITTED);
    }

    @Test
    void knowsNoOtherTools() {
        rejects(proposing("transfer_money", TEXT), read(TEXT, Certainty.LIKELY, 0), ALL, Verdict.NO_CALL);
    }

    private static void rejects(Proposals proposals, Read read, Proposals.Meanings meanings, Verdict verdict) {
        assertThat(proposals.applied(List.of(read), meanings)).containsExactly(read);
        assertThat(proposals.verdicts()).containsExactly(verdict);
    }

    private static Proposals proposing(String tool, String words) {
        return new Proposals(List.of(new ToolCall(tool, words)));
    }

    private static Read read(String words, Certainty certainty, double danger) {
        HeardText text = new HeardText(UUID.randomUUID(), "person", words, Instant.EPOCH);
        Interpretation learned = new Interpretation(
                List.of(new Guess(Intent.SMALL_TALK, 0.5), new Guess(Intent.SET_REMINDER, 0.3)),
                certainty,
                danger,
                true);
        return new Read(text, 0, words, new Act.Talk(Act.Talk.Topic.UNKNOWN), certainty, learned);
    }
}
