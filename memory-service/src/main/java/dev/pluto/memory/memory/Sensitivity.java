package dev.pluto.memory.memory;

import dev.pluto.http.problem.Problem;
import dev.pluto.language.sensitive.SensitiveKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a memory is sensitive and why.
 *
 * @param kinds why, none where it is not or where nobody can tell
 * @param author who says so: {@code reader} or {@code writer}. The reader does not overrule the writer
 */
record Sensitivity(boolean sensitive, Set<SensitiveKind> kinds, String author) {
    private static final String READER = "reader";
    private static final String WRITER = "writer";

    /** As the words, or the words with their vector, are read. */
    static Sensitivity read(Set<SensitiveKind> kinds) {
        return new Sensitivity(!kinds.isEmpty(), kinds, READER);
    }

    /**
     * As whoever writes the memory says; what they do not say is read.
     *
     * @param read what the words tell
     * @throws Problem 422 {@code request:invalid} where kinds are named for what is said not to be sensitive
     */
    static Sensitivity of(MemoryDraft draft, Set<SensitiveKind> read) {
        @Nullable List<@Nullable String> named = draft.sensitiveKinds();
        if (named != null && named.stream().anyMatch(Objects::isNull)) {
            throw Problem.invalid("sensitive_kinds", "has a null among them");
        }
        if (draft.sensitive() == null && named == null) {
            return read(read);
        }
        Set<SensitiveKind> kinds = named == null ? read : kinds(named);
        boolean sensitive = draft.sensitive() == null ? !kinds.isEmpty() : draft.sensitive();
        if (!sensitive && named != null && !named.isEmpty()) {
            throw Problem.invalid("sensitive_kinds", "are named although it is not to be sensitive");
        }
        return new Sensitivity(sensitive, sensitive ? kinds : Set.of(), WRITER);
    }

    private static Set<SensitiveKind> kinds(List<@Nullable String> words) {
        Set<SensitiveKind> kinds = EnumSet.noneOf(SensitiveKind.class);
        words.stream()
                .filter(Objects::nonNull)
                .map(SensitiveKind::of)
                .flatMap(Optional::stream)
                .forEach(kinds::add);
        return kinds;
    }
}
