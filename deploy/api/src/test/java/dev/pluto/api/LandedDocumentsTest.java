package dev.pluto.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;

/**
 * What landed before, as git knows it, was broken only where docs/changelog.md says so. So a document that was changed by hand is
 * held to the same as one that was renewed.
 */
class LandedDocumentsTest {

    private static final String CHANGELOG = "docs/changelog.md";

    static List<String> services() {
        return Kept.services();
    }

    @BeforeAll
    static void needsHistory() {
        if (Git.find("rev-parse", "--show-toplevel").isEmpty()) {
            throw new TestAbortedException("there is no git or no history here: what landed before is not known");
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void breaksNothingUnsaid(String service) {
        String file = Kept.relative(service);
        List<Change> changes = new ArrayList<>();
        for (String commit : commitsBefore(file)) {
            Git.find("show", commit + ":" + file)
                    .map(text -> ApiComparison.changes(ApiDocument.of(service, text), Kept.document(service)))
                    .ifPresent(changes::addAll);
        }

        assertThat(Kept.unnamed(changes))
                .as("breaks that %s has to name, by these lines, or not to have", CHANGELOG)
                .isEmpty();
    }

    @Test
    void hasAnEntryMoreWhenContractsChanged() {
        Changelog now = Changelog.of(Kept.ROOT);
        for (String commit : commitsBefore(CHANGELOG)) {
            Changelog before = Git.find("show", commit + ":" + CHANGELOG)
                    .map(Changelog::new)
                    .orElse(now);
            boolean changed = !Objects.equals(before.newestDigest(), now.newestDigest());

            assertThat(!changed || now.entries() > before.entries())
                    .as("since %s the digest in %s is another, but no entry tells why", commit, CHANGELOG)
                    .isTrue();
        }
    }

    /** What is committed, and what was before the file's last commit. */
    private static List<String> commitsBefore(String file) {
        List<String> commits = new ArrayList<>(List.of("HEAD"));
        Git.find("log", "-1", "--format=%H", "--", file)
                .map(String::strip)
                .filter(last -> !last.isEmpty())
                .ifPresent(last -> commits.add(last + "^"));
        return commits;
    }
}
