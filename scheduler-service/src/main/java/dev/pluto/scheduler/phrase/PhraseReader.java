package dev.pluto.scheduler.phrase;

import dev.pluto.scheduler.phrase.Fragment.Repeat;
import dev.pluto.scheduler.phrase.Fragment.Until;
import dev.pluto.scheduler.phrase.Reading.NotUnderstood;
import dev.pluto.scheduler.phrase.Reading.Reason;
import dev.pluto.scheduler.phrase.Reading.Understood;
import dev.pluto.scheduler.phrase.Reading.Wish;
import dev.pluto.scheduler.recurrence.Recurrence;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request such as "remind me tomorrow at half past seven to call Anna". Pieces of a moment may stand anywhere; those
 * side by side belong together. What contradicts an earlier piece is part of the matter ("… to plan the party on Friday").
 * When in doubt nothing is understood: asking again is better than ringing at the wrong hour.
 */
public final class PhraseReader {

    private static final int LONGEST = 1_000;
    static final int FARTHEST_YEARS = 10;

    private PhraseReader() {}

    /**
     * @param text English, any case
     * @param zone where the person is
     * @param saidAt when it was said; a moment is always later than this
     */
    public static Reading read(String text, ZoneId zone, Instant saidAt) {
        if (text.length() > LONGEST) {
            return new NotUnderstood(Reason.TOO_LONG);
        }
        ZonedDateTime now = saidAt.truncatedTo(ChronoUnit.SECONDS).atZone(zone);
        Tokens tokens = Tokens.of(text);
        Scan scan = new Scan(tokens, scanned(tokens));
        Draft draft = scan.draft;
        if (scan.several) {
            return new NotUnderstood(Reason.SEVERAL_MOMENTS);
        }
        if (!draft.saysWhen()) {
            return new NotUnderstood(Reason.NO_MOMENT);
        }
        Frame frame = Frame.of(scan.rest(text));
        boolean wake = frame.wish() == Wish.WAKE_UP_CALL;
        Repeat repeat = draft.repeat();
        return repeat == null ? once(draft, frame, now, wake) : repeated(draft, repeat, frame, now, wake);
    }

    private static Reading once(Draft draft, Frame frame, ZonedDateTime now, boolean wake) {
        Optional<ZonedDateTime> due = new Moments(now, wake).once(draft);
        if (due.isEmpty()) {
            return new NotUnderstood(Reason.PAST);
        }
        return due.get().isAfter(now.plusYears(FARTHEST_YEARS))
                ? new NotUnderstood(Reason.TOO_FAR)
                : understood(frame, due.get(), null);
    }

    private static Reading repeated(Draft draft, Repeat repeat, Frame frame, ZonedDateTime now, boolean wake) {
        return Rules.of(draft, repeat, now, wake)
                .map(rule -> following(rule, frame, now))
                .orElse(new NotUnderstood(Reason.TOO_FAR));
    }

    private static Reading following(Rules.Rule rule, Frame frame, ZonedDateTime now) {
        return Recurrence.of(rule.rrule(), rule.startsAt())
                .nextAfter(now.toInstant(), now.getZone())
                .map(first -> understood(frame, first.atZone(now.getZone()), rule))
                .orElse(new NotUnderstood(Reason.PAST));
    }

    private static Reading understood(Frame frame, ZonedDateTime due, Rules.@Nullable Rule rule) {
        return new Understood(
                frame.wish(),
                frame.byVoice(),
                frame.what(),
                rule == null ? due.toLocalDateTime() : rule.startsAt(),
                rule == null ? null : rule.rrule(),
                due.getZone(),
                due.toInstant());
    }

    /** Every piece found, from left to right; an end counts only where something repeats. */
    private static List<Piece> scanned(Tokens tokens) {
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            boolean adjacent =
                    !pieces.isEmpty() && pieces.get(pieces.size() - 1).next() == i;
            Match match = longest(tokens, i, adjacent);
            if (match == null) {
                i++;
            } else {
                pieces.add(new Piece(i, match.next(), match.fragments()));
                i = match.next();
            }
        }
        boolean repeats = pieces.stream().anyMatch(p -> p.fragments().stream().anyMatch(Repeat.class::isInstance));
        return repeats
                ? pieces
                : pieces.stream()
                        .filter(p -> p.fragments().stream().noneMatch(Until.class::isInstance))
                        .toList();
    }

    private static @Nullable Match longest(Tokens tokens, int i, boolean adjacent) {
        return Stream.of(
                        RepeatGrammar.read(tokens, i),
                        DateGrammar.read(tokens, i),
                        ClockGrammar.read(tokens, i, adjacent))
                .filter(Objects::nonNull)
                .reduce((a, b) -> b.next() > a.next() ? b : a)
                .orElse(null);
    }

    private record Piece(int start, int next, List<Fragment> fragments) {}

    /** Gathers pieces that stand side by side and keeps or drops them as one. */
    private static final class Scan {
        private final Tokens tokens;
        private final List<Piece> taken = new ArrayList<>();
        private Draft draft = Draft.EMPTY;
        private boolean several;

        Scan(Tokens tokens, List<Piece> pieces) {
            this.tokens = tokens;
            int i = 0;
            while (i < pieces.size()) {
                int end = i + 1;
                while (end < pieces.size() && sideBySide(pieces.get(end - 1), pieces.get(end))) {
                    end++;
                }
                take(pieces.subList(i, end));
                i = end;
            }
        }

        private boolean sideBySide(Piece left, Piece right) {
            return tokens.skip(left.next(), ",") == right.start();
        }

        private void take(List<Piece> cluster) {
            List<Fragment> fragments = cluster.stream()
                    .flatMap(piece -> piece.fragments().stream())
                    .toList();
            Optional<Draft> grown = draft.with(fragments);
            if (grown.isPresent()) {
                draft = grown.get();
                taken.addAll(cluster);
            } else if (!draft.saysWhen() || joinsTheLast(cluster.get(0))) {
                several = true;
            }
        }

        /** "On Monday and Thursday", "at 8 or 9": two moments, not a matter that happens to name a day. */
        private boolean joinsTheLast(Piece piece) {
            return !taken.isEmpty()
                    && tokens.is(piece.start() - 1, "and", "or", "&")
                    && taken.get(taken.size() - 1).next() == piece.start() - 1;
        }

        String rest(String text) {
            StringBuilder rest = new StringBuilder();
            int from = 0;
            for (Piece piece : taken) {
                rest.append(text, from, tokens.token(piece.start()).start()).append(' ');
                from = tokens.token(piece.next() - 1).end();
            }
            return rest.append(text.substring(from)).toString();
        }
    }
}
